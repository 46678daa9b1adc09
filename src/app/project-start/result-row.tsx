import { Trans, useLingui } from '@lingui/react/macro'
import { metricRecord } from '../../domain/metric.ts'
import type { Project, ProjectOutcome, ProjectOutput } from '../../domain/project.ts'
import { BoundField } from '../bound-field.tsx'
import { EntryRow } from '../entry-row.tsx'
import { MoveButtons } from '../move-buttons.tsx'
import { useNaming } from '../naming.ts'
import type { RecordEdit } from '../use-record-edit.ts'
import { IndicatorList } from './indicator-list.tsx'
import { Lack } from './lack.tsx'
import { useMoveEntry } from './use-move-entry.ts'

interface ResultRowsProps {
  readonly project: Project
  readonly edit: RecordEdit
  readonly list: 'outputs' | 'outcomes'
  /** Id of the heading, which takes the focus when an entry is removed. */
  readonly section: string
}

/** Outputs or outcomes, each with what it leads to and its indicators. */
export function ResultRows({ project, edit, list, section }: ResultRowsProps) {
  const move = useMoveEntry(edit, list, project[list])
  return (
    <ul className="entry-list">
      {list === 'outputs'
        ? project.outputs.map((output, index) => (
            <OutputRow key={output.id} output={output} index={index} onMove={move} project={project} edit={edit} section={section} />
          ))
        : project.outcomes.map((outcome, index) => (
            <OutcomeRow key={outcome.id} outcome={outcome} index={index} onMove={move} project={project} edit={edit} section={section} />
          ))}
    </ul>
  )
}

interface MovedRowProps extends Omit<ResultRowsProps, 'list'> {
  /** Its place in its list, from 0. */
  readonly index: number
  readonly onMove: (id: string, name: string, to: number) => void
}

interface OutputRowProps extends MovedRowProps {
  readonly output: ProjectOutput
}

function OutputRow({ output, index, onMove, project, edit, section }: OutputRowProps) {
  const entry = `outputs.${output.id}`
  const title = useTitle(output)
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
        fields={['title', 'outcome', 'order']}
        name={title}
        acts={<MoveButtons name={title} index={index} length={project.outputs.length} onMove={(to) => onMove(output.id, title, to)} />}
        inputs={inputs}
      >
        <p className="entry-title">{title}</p>
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

interface OutcomeRowProps extends MovedRowProps {
  readonly outcome: ProjectOutcome
}

function OutcomeRow({ outcome, index, onMove, project, edit, section }: OutcomeRowProps) {
  const naming = useNaming()
  const entry = `outcomes.${outcome.id}`
  const title = useTitle(outcome)
  const at = (name: string) => ({ ...edit.at(`${entry}.${name}`), id: `field-${entry}.${name}` })
  const target = outcome.metric === null ? '' : naming.title(metricRecord(outcome.metric))
  const inputs = <BoundField {...at('title')} required keepsEmpty />
  return (
    <>
      <EntryRow
        edit={edit}
        section={section}
        entry={entry}
        main="title"
        fields={['title', 'order']}
        name={title}
        acts={<MoveButtons name={title} index={index} length={project.outcomes.length} onMove={(to) => onMove(outcome.id, title, to)} />}
        inputs={inputs}
      >
        <p className="entry-title">{title}</p>
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
