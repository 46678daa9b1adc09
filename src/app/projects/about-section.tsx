import { Trans, useLingui } from '@lingui/react/macro'
import { useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { findWorkGroup } from '../../domain/charter.ts'
import { personRecord } from '../../domain/person.ts'
import type { Project } from '../../domain/project.ts'
import { Button } from '../../ui/button.tsx'
import { BoundField } from '../bound-field.tsx'
import { useCharter } from '../charter.ts'
import { ConflictPanel } from '../conflict-panel.tsx'
import { FieldHistory } from '../field-history.tsx'
import { textIn, useLanguage } from '../i18n.ts'
import { useNaming } from '../naming.ts'
import { useOwnerOptions } from '../use-owner-options.ts'
import type { RecordEdit } from '../use-record-edit.ts'

interface AboutProps {
  readonly project: Project
  readonly edit: RecordEdit
}

const NAMED = new Set(['field-title', 'field-summary', 'field-lead'])

/** What a project is about, the goal that it serves and who leads it; edited in place. */
export function AboutSection({ project, edit }: AboutProps) {
  const isNamed = useLocation({ select: ({ hash }) => NAMED.has(decodeURIComponent(hash)) })
  const [isOpen, setOpen] = useState(isNamed)
  const locked = edit.lockOf('summary')
  return (
    <section aria-labelledby="about">
      <div className="overview-head">
        <h2 id="about">
          <Trans>What it is about</Trans>
        </h2>
        {locked === null ? (
          <Button variant="unstyled" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? <Trans>Close</Trans> : <Trans>Edit</Trans>}
          </Button>
        ) : null}
      </div>
      {isOpen && locked === null ? <AboutFields project={project} edit={edit} /> : <AboutText project={project} edit={edit} />}
      {locked === null ? null : <p className="ui-soft">{locked}</p>}
    </section>
  )
}

function AboutText({ project, edit }: AboutProps) {
  const naming = useNaming()
  const charter = useCharter()
  const { language } = useLanguage()
  const group = findWorkGroup(charter, project.group)
  return (
    <>
      {project.summary.trim() === '' ? (
        <p className="ui-soft">
          <Trans>Nothing is written about it yet.</Trans>
        </p>
      ) : (
        <p className="overview-text">{project.summary}</p>
      )}
      <dl className="overview-facts">
        <dt>
          <Trans>Goal</Trans>
        </dt>
        <dd>{group ? textIn(group.goal, language) : project.group}</dd>
        <dt>
          <Trans>Lead</Trans>
        </dt>
        <dd>{project.lead === null ? <Trans>Nobody named</Trans> : naming.title(personRecord(project.lead))}</dd>
      </dl>
      <ConflictPanel target={edit.at('summary')} />
      <ConflictPanel target={edit.at('lead')} />
    </>
  )
}

function AboutFields({ project, edit }: AboutProps) {
  const { t } = useLingui()
  const naming = useNaming()
  const owners = useOwnerOptions(project.group).map(({ value, label, detail }) => ({
    value,
    label: detail === undefined ? label : `${label}, ${detail}`,
  }))
  const { lead } = project
  // Somebody who left still leads it until another one is named.
  const isAway = lead !== null && owners.every(({ value }) => value !== lead)
  return (
    <div className="entry-fields">
      <BoundField {...edit.at('title')} required keepsEmpty />
      <BoundField {...edit.at('summary')} id="field-summary" lines={4} />
      <BoundField
        {...edit.at('lead')}
        id="field-lead"
        hint={t`Somebody of the members of the work group`}
        options={isAway ? [...owners, { value: lead, label: naming.title(personRecord(lead)) }] : owners}
      />
      <FieldHistory record={edit.record} fields={['title', 'summary', 'lead', 'state', 'parked', 'parked-reason', 'approved', 'closed']} />
    </div>
  )
}
