import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { isDraft } from '../../domain/project.ts'
import { Button } from '../../ui/button.tsx'
import { AddLine } from '../add-line.tsx'
import { useSession } from '../session.ts'
import { MonthValues } from './month-values.tsx'
import { orderBehind } from '../../domain/rules/entry-order.ts'
import type { PlanPageProps } from './plan-page-props.ts'
import { ResultRows } from './result-row.tsx'
import { useResultCsv } from './use-result-csv.ts'

/** Outputs and outcomes with their indicators, and what was measured, month by month. */
export function ResultsPage(props: PlanPageProps) {
  const { t } = useLingui()
  const { project, edit } = props
  const values = <MonthValues project={project} state={props.state} edit={edit} field={props.field} />
  const save = useResultCsv(project)
  // Once the work has begun, the month's values are what people come for.
  const isBegun = !isDraft(project)
  return (
    <>
      {isBegun ? values : null}
      <ResultList
        {...props}
        list="outputs"
        heading={<Trans>Outputs</Trans>}
        none={<Trans>No output yet: what do the tasks bring forth?</Trans>}
        label={t`Add an output`}
        missing={t`Write what the tasks bring forth.`}
      />
      <ResultList
        {...props}
        list="outcomes"
        heading={<Trans>Outcomes</Trans>}
        none={<Trans>No outcome yet: what changes because of the outputs?</Trans>}
        label={t`Add an outcome`}
        missing={t`Write what changes because of the outputs.`}
      />
      {isBegun ? null : values}
      {project.outputs.length + project.outcomes.length === 0 ? null : (
        <p className="ui-no-print">
          <Button variant="outline" onClick={save}>
            <Trans>Save as a table (CSV)</Trans>
          </Button>
        </p>
      )}
    </>
  )
}

interface ResultListProps extends PlanPageProps {
  readonly list: 'outputs' | 'outcomes'
  readonly heading: ReactNode
  readonly none: ReactNode
  readonly label: string
  readonly missing: string
}

function ResultList({ project, edit, list, heading, none, label, missing }: ResultListProps) {
  const { newId } = useSession()
  const results = project[list]
  const section = `plan-${list}`
  const add = (title: string) => {
    const entry = `${list}.${newId()}`
    return edit.set({ [`${entry}.title`]: title, [`${entry}.order`]: orderBehind(results) })
  }
  return (
    <div className="plan-results" id={`field-${list}`}>
      <h3 id={section} tabIndex={-1} className="plan-heading">
        {heading}
      </h3>
      {results.length === 0 ? (
        <p className="ui-soft">{none}</p>
      ) : (
        <ResultRows project={project} edit={edit} list={list} section={section} />
      )}
      {edit.lockOf(`${list}.new.title`) === null ? <AddLine label={label} missing={missing} onAdd={add} /> : null}
    </div>
  )
}
