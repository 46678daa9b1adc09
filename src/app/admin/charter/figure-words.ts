import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { Charter } from '../../../domain/charter.ts'
import { findLocale } from '../../../ui/format-date.ts'
import { useLanguage } from '../../i18n.ts'
import { useMemberWords } from './part-words.ts'
import { useValueWords } from './place-words.ts'

/** The figures of a charter as terms and values to read; hook. */
export function useFigureWords(): (charter: Charter) => readonly (readonly [term: string, value: string])[] {
  const { t } = useLingui()
  const words = useMemberWords()
  const valueOf = useValueWords()
  const { language } = useLanguage()
  return ({ attendance, timeZone, year, rhythm, smallCellThreshold, anonymousMinimum }) => {
    const { numerator, denominator } = attendance.minimum
    const month = new Intl.DateTimeFormat(findLocale(language), { month: 'long', timeZone: 'UTC' })
    const yesNo = (value: boolean) => valueOf([], value)
    const term = (member: string) => words[member] ?? member
    return [
      [term('attendance.minimum'), t`${numerator} of ${denominator} meetings held`],
      [term('attendance.exampleMeetings'), String(attendance.exampleMeetings)],
      [term('attendance.teleconferenceCounts'), yesNo(attendance.teleconferenceCounts)],
      [term('attendance.alternatesCount'), yesNo(attendance.alternatesCount)],
      [term('timeZone'), timeZone ?? t`that of each device`],
      [term('year.fiscalStartMonth'), month.format(Date.UTC(2000, year.fiscalStartMonth - 1, 1))],
      [term('year.reviewsBy'), valueOf(['reviewsBy'], year.reviewsBy)],
      [term('rhythm.performanceReviewMonths'), t`${plural(rhythm.performanceReviewMonths, { one: '# month', other: '# months' })}`],
      [term('rhythm.benefitsReviewsPerYear'), String(rhythm.benefitsReviewsPerYear)],
      [term('rhythm.projectUpdateDays'), t`${plural(rhythm.projectUpdateDays, { one: '# day', other: '# days' })}`],
      [term('smallCellThreshold'), String(smallCellThreshold)],
      [term('anonymousMinimum'), t`${plural(anonymousMinimum, { one: '# answer on', other: '# answers on' })}`],
    ]
  }
}
