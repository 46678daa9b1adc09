import { useLingui } from '@lingui/react/macro'
import type { Metric } from '../domain/metric.ts'
import type { Indicator } from '../domain/project.ts'
import { formatDate } from '../ui/format-date.ts'
import { formatNumber } from '../ui/format-number.ts'
import { formatPeriod } from './format-period.ts'
import { useLanguage } from './i18n.ts'

/** What was measured and what is aimed at, in words. */
export interface MeasureWords {
  /** "23 of 50 persons (Oct 2026)", "target 50 persons", "not measured yet". */
  indicator(indicator: Indicator): string
  /** "From 10 to 50 persons by Dec 31, 2027"; '' where neither is said. */
  target(target: Metric): string
}

/** Gives the words for indicators and targets. Hook. */
export function useMeasureWords(): MeasureWords {
  const { t } = useLingui()
  const { language } = useLanguage()
  const show = (value: number) => formatNumber(value, language)
  const join = (...parts: readonly string[]) => parts.filter((part) => part.trim() !== '').join(' ')
  return {
    indicator: ({ unit, target, values }) => {
      const last = values.at(-1)
      const aim = target === null ? '' : show(target)
      if (!last) return aim === '' ? t`not measured yet` : join(t`target ${aim}`, unit)
      const now = show(last.value)
      const month = formatPeriod(last.period, language)
      return `${join(aim === '' ? now : t`${now} of ${aim}`, unit)} (${month})`
    },
    target: ({ unit, baseline, target, targetBy }) => {
      const from = baseline === null ? '' : show(baseline)
      const to = target === null ? '' : show(target)
      const day = targetBy === null ? '' : formatDate(targetBy, language)
      if (to === '') return from === '' ? '' : join(t`today ${from}`, unit)
      const way = join(from === '' ? t`to ${to}` : t`from ${from} to ${to}`, unit)
      return day === '' ? way : t`${way} by ${day}`
    },
  }
}
