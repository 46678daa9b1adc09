import type { Indicator, IndicatorValue, Project } from '../project.ts'

/** Whether anything of a project was measured: an indicator has a value. */
export function hasMeasuredResult({ indicators }: Pick<Project, 'indicators'>): boolean {
  return indicators.some(({ values }) => values.length > 0)
}

/** What was measured last; null where nothing was. */
export function latestValue({ values }: Pick<Indicator, 'values'>): IndicatorValue | null {
  return values.reduce<IndicatorValue | null>((last, one) => (last === null || one.period > last.period ? one : last), null)
}
