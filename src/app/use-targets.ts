import { readMetric, type Metric } from '../domain/metric.ts'
import { findLocale } from '../ui/format-date.ts'
import { useLanguage } from './i18n.ts'
import { useRecords } from './live.ts'

/** The collective impact targets on this device by name, live; of one work group where it is given. Hook. Suspends until they are read. */
export function useTargets(group?: string): readonly Metric[] {
  const { language } = useLanguage()
  const { compare } = new Intl.Collator(findLocale(language), { numeric: true })
  return useRecords('metric')
    .map(readMetric)
    .filter((one) => (group === undefined || one.group === group) && one.name.trim() !== '')
    .sort((a, b) => compare(a.name, b.name) || (a.key < b.key ? -1 : 1))
}
