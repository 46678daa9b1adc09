import { useLingui } from '@lingui/react/macro'
import type { Meeting } from '../../domain/meeting.ts'
import { addMonths } from '../../domain/rules/date.ts'
import { weekdayOf, weekOf } from '../../domain/rules/series-dates.ts'
import type { SeriesValues } from '../series-fields.tsx'
import { useClock } from '../use-clock.ts'
import type { GroupFacts } from '../use-group.ts'

const USUAL_TIME = '10:00'
const USUAL_MINUTES = 60

/**
 * What a new meeting or series of a work group begins with: its usual place and call-in, else those of its last meeting, whose time,
 * length and weekday it takes too. Hook.
 */
export function useMeetingDefaults({ facts }: GroupFacts, meetings: readonly Meeting[]): SeriesValues {
  const { t } = useLingui()
  const clock = useClock()
  const last = meetings
    .filter(({ start, status }) => start !== null && status !== 'cancelled')
    .toSorted((a, b) => Date.parse(a.start ?? '') - Date.parse(b.start ?? ''))
    .at(-1)
  const today = clock.today()
  const { date, time } = last?.start ? clock.toClock(last.start) : { date: today, time: USUAL_TIME }
  const length = last?.start && last.end ? Math.round((Date.parse(last.end) - Date.parse(last.start)) / 60_000) : 0
  return {
    title: last?.title.trim() || t`Work group meeting`,
    time,
    minutes: length > 0 ? length : USUAL_MINUTES,
    place: facts.place.trim() || (last?.place ?? ''),
    callIn: facts.callIn.trim() || (last?.callIn ?? ''),
    weekday: weekdayOf(date),
    week: weekOf(date),
    months: 1,
    from: today,
    until: addMonths(today, 12),
  }
}
