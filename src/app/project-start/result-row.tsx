import { Trans, useLingui } from '@lingui/react/macro'
import { metricRecord } from '../../domain/metric.ts'
import type { Project, ProjectOutcome, ProjectOutput } from '../../domain/project.ts'
import { BoundField } from '../bound-field.tsx'
import { EntryRow } from '../entry-row.tsx'
import { useNaming } from '../naming.ts'
import type { RecordEdit } from '../use-record-edit.ts'
import { IndicatorList } from './indicator-list.tsx'
import { Lack } from './lack.tsx'

interface ResultRowsProps {
  readonly project: Project
  readonly edit: RecordEdit
  readonly list: 'outputs' | 'outcomes'
  /** Id of the heading, which takes the focus when an entry is removed. */
  readonly section: string
}

/** Outputs or outcomes, each with what it leads to and its indicators. */
export function ResultRows({ project, edit, list, section }: ResultRowsProps) {
  return (
    <ul className="entry-list">
      {list === 'outputs'
        ? project.outputs.map((output) => <OutputRow key={output.id} output={output} project={project} edit={edit} section={section} />)
        : project.outcomes.map((outcome) => (
            <OutcomeRow key={outcome.id} outcome={outcome} project={project} edit={edit} section={section} />
          ))}
    </ul>
  )
}

interface OutputRowProps extends Omit<ResultRowsProps, 'list'> {
  readonly output: ProjectOutput
}

function OutputRow({ output, project, edit, section }: OutputRowProps) {
  const entry = `outputs.${output.id}`
  const at = (name: string) => ({ ...edit.at(`${entry}.${name}`), id: `field-${entry}.${name}` })
  const outcome = project.outcomes.find(({ id }) => id === output.outcome)
  const inputs = (
    <div className="entry-fields__line">
      <BoundField {...at('title')} required keepsEmpty />
      <BoundField {...at('outcome')} options={project.outcomes.map(({ id, title }) => ({ value: id, label: title }))} />
    </div>
  )
  return (
    <>
      <EntryRow
        edit={edit}
        section={section}
        entry={entry}
        main="title"
        fields={['title', 'outcome']}
        name={useTitle(output)}
        inputs={inputs}
      >
        <p className="entry-title">{useTitle(output)}</p>
        {outcome === undefined ? (
          <Lack>
            <Trans>Leads to no outcome yet</Trans>
          </Lack>
        ) : (
          <p className="ui-soft">
            <Trans>Leads to: {outcome.title}</Trans>
          </p>
        )}
      </EntryRow>
      <li className="plan-indicators" id={`field-${entry}`}>
        <IndicatorList of={output} project={project} edit={edit} />
      </li>
    </>
  )
}

interface OutcomeRowProps extends Omit<ResultRowsProps, 'list'> {
  readonly outcome: ProjectOutcome
}

function OutcomeRow({ outcome, project, edit, section }: OutcomeRowProps) {
  const naming = useNaming()
  const entry = `outcomes.${outcome.id}`
  const at = (name: string) => ({ ...edit.at(`${entry}.${name}`), id: `field-${entry}.${name}` })
  const target = outcome.metric === null ? '' : naming.title(metricRecord(outcome.metric))
  const inputs = <BoundField {...at('title')} required keepsEmpty />
  return (
    <>
      <EntryRow edit={edit} section={section} entry={entry} main="title" fields={['title']} name={useTitle(outcome)} inputs={inputs}>
        <p className="entry-title">{useTitle(outcome)}</p>
        {target === '' ? (
          <Lack>
            <Trans>Contributes to no target yet</Trans>
          </Lack>
        ) : (
          <p className="ui-soft">
            <Trans>Contributes to: {target}</Trans>
          </p>
        )}
      </EntryRow>
      <li className="plan-indicators" id={`field-${entry}`}>
        <IndicatorList of={outcome} project={project} edit={edit} />
      </li>
    </>
  )
}

function useTitle({ title }: { readonly title: string }): string {
  const { t } = useLingui()
  return title.trim() || t`Untitled`
}
