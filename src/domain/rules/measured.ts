import type { Share } from '../charter.ts'
import type { Indicator, IndicatorValue, Project } from '../project.ts'

/** Whether anything of a project was measured: an indicator has a value. */
export function hasMeasuredResult({ indicators }: Pick<Project, 'indicators'>): boolean {
  return indicators.some(({ values }) => values.length > 0)
}

/** What was measured last; null where nothing was. */
export function latestValue({ values }: Pick<Indicator, 'values'>): IndicatorValue | null {
  return values.reduce<IndicatorValue | null>((last, one) => (last === null || one.period > last.period ? one : last), null)
}

/**
 * How much of the way from the baseline to the target is done, as two integers, the second above zero; less than zero where it goes the
 * other way, more than one beyond the target. A baseline that was never taken counts as zero. Null where nothing was measured, or where
 * there is no way to go: no target, or one that is the baseline.
 */
export function reachedShare(indicator: Pick<Indicator, 'values' | 'baseline' | 'target'>): Share | null {
  const { target } = indicator
  const value = latestValue(indicator)?.value
  if (target === null || value === undefined) return null
  const baseline = indicator.baseline ?? 0
  const scale = 10 ** Math.max(...[value, baseline, target].map(countDecimals))
  const whole = (one: number) => Math.round(one * scale)
  const way = whole(target) - whole(baseline)
  const done = whole(value) - whole(baseline)
  if (way === 0) return null
  return way > 0 ? { numerator: done, denominator: way } : { numerator: done === 0 ? 0 : -done, denominator: -way }
}

/** Places behind the point that count: with more, the largest numbers of a field would not be integers any more. */
const MOST_DECIMALS = 3

function countDecimals(value: number): number {
  for (let places = 0; places < MOST_DECIMALS; places += 1) {
    if (Number.isInteger(Number((value * 10 ** places).toPrecision(15)))) return places
  }
  return MOST_DECIMALS
}
