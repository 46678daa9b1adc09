import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { RecordState } from '../../change/head.ts'
import { organizationRecord, readOrganization } from '../../domain/organization.ts'
import type { Project } from '../../domain/project.ts'
import { Button } from '../../ui/button.tsx'
import { ComboBox, type ComboBoxOption } from '../../ui/combo-box.tsx'
import { Tag } from '../../ui/tag.tsx'
import { ConflictPanel } from '../conflict-panel.tsx'
import { useLanguage } from '../i18n.ts'
import { useRecords } from '../live.ts'
import { useMe } from '../me.ts'
import { useNaming } from '../naming.ts'
import { focusSection, SectionHeading } from '../section-heading.tsx'
import { useGroup } from '../use-group.ts'
import type { RecordEdit } from '../use-record-edit.ts'

interface PartnersProps {
  readonly project: Project
  readonly state: RecordState
  readonly edit: RecordEdit
}

/** The organizations that take part: their representatives keep tasks, values and updates of the project. */
export function PartnersSection({ project, state, edit }: PartnersProps) {
  const { partners } = project
  const locked = edit.lockOf('partners.new')
  // Also those that stand in dispute or were taken out: where devices disagree about one, it is decided here.
  const fields = Object.keys(state.fields).filter((field) => /^partners\.[^.]+$/.test(field))
  return (
    <section aria-labelledby="partners">
      <SectionHeading id="partners">
        <Plural value={partners.length} _0="Nobody takes part yet" one="# organization takes part" other="# organizations take part" />
      </SectionHeading>
      {partners.length === 0 ? null : (
        <ul className="entry-list">
          {partners.map((key) => (
            <PartnerRow key={key} organization={key} edit={edit} mayRemove={locked === null} />
          ))}
        </ul>
      )}
      {fields.map((field) => (
        <div key={field} id={`field-${field}`} className="project-fact">
          <ConflictPanel target={edit.at(field)} />
        </div>
      ))}
      {locked === null ? <AddPartner project={project} edit={edit} /> : <p className="ui-soft">{locked}</p>}
    </section>
  )
}

interface PartnerRowProps {
  /** Key of the organization. */
  readonly organization: string
  readonly edit: RecordEdit
  readonly mayRemove: boolean
}

function PartnerRow({ organization, edit, mayRemove }: PartnerRowProps) {
  const { t } = useLingui()
  const naming = useNaming()
  const { organization: mine } = useMe()
  const name = naming.title(organizationRecord(organization))
  const remove = async () => {
    if (await edit.set({ [`partners.${organization}`]: null }, t`No longer takes part: ${name}`)) focusSection('partners')
  }
  return (
    <li className="entry-row">
      <div className="entry-what">
        <Link to="/organizations/$org" params={{ org: organization }}>
          {name}
        </Link>{' '}
        {organization === mine ? (
          <Tag tone="info">
            <Trans>Yours</Trans>
          </Tag>
        ) : null}
      </div>
      {mayRemove ? (
        <div className="entry-acts ui-no-print">
          <Button variant="unstyled" aria-label={t`Remove: ${name}`} onClick={() => void remove()}>
            <Trans>Remove</Trans>
          </Button>
        </div>
      ) : null}
    </li>
  )
}

function AddPartner({ project, edit }: Pick<PartnersProps, 'project' | 'edit'>) {
  const { t } = useLingui()
  const options = useCandidates(project)
  // A new one for each that was added: an emptied input keeps nothing of what was typed.
  const [added, setAdded] = useState(0)
  const add = async (key: string | null) => {
    const name = options.find(({ value }) => value === key)?.label ?? ''
    if (key !== null && (await edit.set({ [`partners.${key}`]: true }, t`Takes part now: ${name}`))) setAdded(added + 1)
  }
  return (
    <ComboBox
      key={added}
      label={t`Add an organization`}
      hint={t`Type some letters of its name; members of the group stand first.`}
      value={null}
      options={options}
      onInput={(key) => void add(key)}
    />
  )
}

/** Organizations that do not take part yet: members of the group first, then the others, by name. */
function useCandidates({ group: id, partners }: Project): readonly ComboBoxOption[] {
  const { t } = useLingui()
  const { language } = useLanguage()
  const group = useGroup(id)
  const members = new Set((group?.members ?? []).map(({ organization }) => organization.key))
  const { compare } = new Intl.Collator(language, { numeric: true })
  return useRecords('organization')
    .map(readOrganization)
    .filter(({ key, name }) => !partners.includes(key) && name.trim() !== '')
    .sort((a, b) => Number(members.has(b.key)) - Number(members.has(a.key)) || compare(a.name, b.name))
    .map(({ key, name, city }) => ({ value: key, label: name.trim(), detail: members.has(key) ? t`Member of the group` : city }))
}
