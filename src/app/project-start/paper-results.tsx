import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Indicator, Project } from '../../domain/project.ts'
import { formatNumber } from '../../ui/format-number.ts'
import { formatPeriod } from '../format-period.ts'
import { useLanguage } from '../i18n.ts'

/** Outputs and outcomes with their indicators on paper, a row an indicator. */
export function PaperResults({ project }: { readonly project: Project }) {
  const { outputs, outcomes } = project
  if (outputs.length + outcomes.length === 0) {
    return (
      <p>
        <Trans>Not written yet.</Trans>
      </p>
    )
  }
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Output or outcome</Trans>
          </th>
          <th scope="col">
            <Trans>Indicator</Trans>
          </th>
          <th scope="col">
            <Trans>Baseline</Trans>
          </th>
          <th scope="col">
            <Trans>Target</Trans>
          </th>
          <th scope="col">
            <Trans>Last value</Trans>
          </th>
          <th scope="col">
            <Trans>Source</Trans>
          </th>
        </tr>
      </thead>
      {outputs.map((output) => (
        <ResultBody key={output.id} kind={<Trans>Output</Trans>} result={output} indicators={project.indicators} />
      ))}
      {outcomes.map((outcome) => (
        <ResultBody key={outcome.id} kind={<Trans>Outcome</Trans>} result={outcome} indicators={project.indicators} />
      ))}
    </table>
  )
}

interface ResultBodyProps {
  readonly kind: ReactNode
  readonly result: { readonly id: string; readonly title: string }
  readonly indicators: readonly Indicator[]
}

function ResultBody({ kind, result: { id, title }, indicators }: ResultBodyProps) {
  const { language } = useLanguage()
  const own = indicators.filter((one) => one.of === id)
  const show = (value: number | null) => (value === null ? '' : formatNumber(value, language))
  const name = (
    <th scope="rowgroup" rowSpan={Math.max(1, own.length)}>
      <small>{kind}</small> {title}
    </th>
  )
  if (own.length === 0) {
    return (
      <tbody>
        <tr>
          {name}
          <td colSpan={5}>
            <Trans>No indicator</Trans>
          </td>
        </tr>
      </tbody>
    )
  }
  return (
    <tbody>
      {own.map(({ id: key, definition, unit, baseline, target, source, values }, index) => {
        const last = values.at(-1)
        return (
          <tr key={key}>
            {index === 0 ? name : null}
            <td>{unit.trim() === '' ? definition : `${definition} (${unit.trim()})`}</td>
            <td>{show(baseline)}</td>
            <td>{show(target)}</td>
            <td>{last === undefined ? null : `${show(last.value)} (${formatPeriod(last.period, language)})`}</td>
            <td>{source}</td>
          </tr>
        )
      })}
    </tbody>
  )
}
