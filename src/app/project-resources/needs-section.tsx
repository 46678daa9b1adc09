import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { HOURS } from '../../domain/rules/pledge-use.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { AddLine } from '../add-line.tsx'
import { useCharter } from '../charter.ts'
import { foldText } from '../fold-text.ts'
import { useLanguage } from '../i18n.ts'
import { SectionHeading } from '../section-heading.tsx'
import { useSession } from '../session.ts'
import type { RecordEdit } from '../use-record-edit.ts'
import { listResourceOptions } from '../use-resources.ts'
import { NeedRow } from './need-row.tsx'
import type { ResourcesProps } from './pledges-section.tsx'
import { useMatches } from './use-matches.ts'
import { useResourceCsv } from './use-resource-csv.ts'

/** What the project needs and does not have, each with who could help. */
export function NeedsSection({ project, edit, facts }: ResourcesProps) {
  const matchesOf = useMatches(project, facts)
  const { saveNeeds } = useResourceCsv(project, facts)
  const locked = edit.lockOf('needs.new.title')
  const needs = project.needs.toSorted((a, b) => Number(a.met) - Number(b.met))
  return (
    <section className="resources-section" aria-labelledby="needs">
      <div className="ui-row resources-head">
        <SectionHeading id="needs">
          <Trans>What the project needs</Trans>
        </SectionHeading>
        {needs.length === 0 ? null : (
          <Button variant="secondary" className="ui-no-print" onClick={() => saveNeeds(needs, matchesOf)}>
            <Trans>Save as a table (CSV)</Trans>
          </Button>
        )}
      </div>
      {needs.length === 0 ? (
        <p className="ui-soft">
          <Trans>Nothing is missing so far. What is written here is compared with all pledges, to find who could help.</Trans>
        </p>
      ) : (
        <ul className="entry-list">
          {needs.map((need) => (
            <NeedRow key={need.id} need={need} matches={matchesOf(need)} project={project} edit={edit} facts={facts} />
          ))}
        </ul>
      )}
      {locked === null ? <AddNeed edit={edit} /> : <p className="ui-soft resources-why">{locked}</p>}
    </section>
  )
}

/** Adds a need in one line: own words, or a resource of the chart, and how much. */
function AddNeed({ edit }: { readonly edit: RecordEdit }) {
  const { t } = useLingui()
  const { newId } = useSession()
  const charter = useCharter()
  const { language } = useLanguage()
  const [resource, setResource] = useState('')
  const [amount, setAmount] = useState('')
  const options = listResourceOptions(charter, language)
  const chosen = options.find(({ value }) => value === resource)
  const add = async (title: string) => {
    // Who types the name of a resource means it.
    const named = options.find(({ label }) => foldText(label) === foldText(title))?.value
    const entry = `needs.${newId()}`
    const meant = resource || named
    const done = await edit.set({
      [`${entry}.title`]: title,
      ...(meant ? { [`${entry}.resource`]: meant } : {}),
      ...(amount.trim() === '' ? {} : { [`${entry}.amount`]: amount.trim() }),
    })
    if (!done) return false
    setResource('')
    setAmount('')
    return true
  }
  return (
    <AddLine
      label={t`Add a need`}
      hint={t`In your own words, or choose a resource beside it`}
      missing={t`Write what is needed, or choose a resource.`}
      instead={chosen?.label ?? ''}
      onAdd={add}
    >
      <Select label={t`Resource`} value={resource} options={options} emptyLabel={t`Something else`} onInput={setResource} />
      <TextField label={resource === HOURS ? t`How many hours a month` : t`How much`} value={amount} maxLength={100} onInput={setAmount} />
    </AddLine>
  )
}
