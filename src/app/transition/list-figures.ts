import type { Project } from '../../domain/project.ts'
import type { MemorandumFacts } from '../../domain/rules/memorandum-draft.ts'

/** An indicator in words; '' = not said or not measured. */
export interface Figure {
  readonly id: string
  readonly definition: string
  readonly baseline: string
  readonly latest: string
  readonly target: string
}

/** The indicators of a project from baseline by the latest value to the target. */
export function listFigures({ indicators }: Project, { formatNumber, formatPeriod }: MemorandumFacts): readonly Figure[] {
  return indicators.map(({ id, definition, unit, baseline, target, values }) => {
    const show = (value: number | null | undefined) =>
      value === null || value === undefined ? '' : `${formatNumber(value)} ${unit.trim()}`.trim()
    const last = values.at(-1)
    const latest = last === undefined ? '' : `${show(last.value)} (${formatPeriod(last.period)})`
    return { id, definition: definition.trim(), baseline: show(baseline), latest, target: show(target) }
  })
}
