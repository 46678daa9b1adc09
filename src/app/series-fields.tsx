import { Plural, useLingui } from '@lingui/react/macro'
import { listPlannedDates, MOST_MEETINGS, type SeriesPlan } from '../domain/series-plan.ts'
import { DateField } from '../ui/date-field.tsx'
import { findLocale } from '../ui/format-date.ts'
import { Select } from '../ui/select.tsx'
import { useLanguage } from './i18n.ts'
import { useSeriesWords } from './series-words.ts'
import { isTimed, PlaceFields, TimeFields, TitleField, type PlanValues } from './plan-fields.tsx'

/** A series while somebody plans it. */
export interface SeriesValues extends PlanValues {
  readonly weekday: number
  readonly week: number
  readonly months: number
  readonly from: string
  readonly until: string
}

/** The plan that the values make, where nothing is missing and its dates are some, but not too many; otherwise null. */
export function seriesOf(values: SeriesValues): SeriesPlan | null {
  if (!isTimed(values) || values.from === '' || values.until === '') return null
  const { length } = listPlannedDates(values)
  return length === 0 || length > MOST_MEETINGS ? null : values
}

interface SeriesFieldsProps {
  readonly values: SeriesValues
  readonly onInput: (values: SeriesValues) => void
  readonly tried: boolean
}

/** Everything that a series is made of. */
export function SeriesFields({ values, onInput, tried }: SeriesFieldsProps) {
  const { t } = useLingui()
  const untilProblem = useUntilProblem(values, tried)
  return (
    <>
      <TitleField values={values} onInput={onInput} />
      <RuleFields values={values} onInput={onInput} />
      <div className="plan-pair">
        <TimeFields values={values} onInput={onInput} tried={tried} />
      </div>
      <div className="plan-pair">
        <DateField
          label={t`From`}
          value={values.from}
          required
          problem={tried && values.from === '' ? t`Say from which day.` : undefined}
          onInput={(from) => onInput({ ...values, from })}
        />
        <DateField
          label={t`Until`}
          value={values.until}
          required
          problem={untilProblem}
          onInput={(until) => onInput({ ...values, until })}
        />
      </div>
      <PlaceFields values={values} onInput={onInput} />
    </>
  )
}

function useUntilProblem(values: SeriesValues, tried: boolean): string | undefined {
  const { t } = useLingui()
  if (values.until === '') return tried ? t`Say until which day.` : undefined
  if (values.from === '') return undefined
  const { length } = listPlannedDates(values)
  if (length === 0) return t`No such day lies between these two. Choose a later one.`
  return length > MOST_MEETINGS
    ? t`That makes more than ${MOST_MEETINGS} meetings. Choose an earlier day; a series can go on later.`
    : undefined
}

function RuleFields({ values, onInput }: Omit<SeriesFieldsProps, 'tried'>) {
  const { t } = useLingui()
  const words = useSeriesWords()
  const weekdays = words.weekdays.map((label, index) => ({ value: String(index + 1), label }))
  const weeks = [...words.weeks].map(([week, label]) => ({ value: String(week), label }))
  const rhythms = [...new Set([1, 2, 3, 4, 6, 12, values.months])].map((months) => ({ value: String(months), label: words.rhythm(months) }))
  const at = (name: 'weekday' | 'week' | 'months') => ({
    value: String(values[name]),
    emptyLabel: null,
    onInput: (next: string) => onInput({ ...values, [name]: Number(next) }),
  })
  return (
    <div className="plan-pair">
      <Select {...at('weekday')} label={t`Weekday`} options={weekdays} />
      <Select {...at('week')} label={t`Which one`} options={weeks} />
      <Select {...at('months')} label={t`How often`} options={rhythms} />
    </div>
  )
}

/** The dates that a plan makes, and how many. */
export function DatePreview({ values }: { readonly values: SeriesValues }) {
  const { language } = useLanguage()
  if (values.from === '' || values.until === '') return null
  const dates = listPlannedDates(values)
  if (dates.length === 0 || dates.length > MOST_MEETINGS) return null
  const day = new Intl.DateTimeFormat(findLocale(language), { dateStyle: 'medium', timeZone: 'UTC' })
  return (
    <section className="plan-outcome">
      <output>
        <strong>
          <Plural value={dates.length} one="# meeting" other="# meetings" />
        </strong>
      </output>
      <ul className="plan-dates">
        {dates.map((date) => (
          <li key={date}>{day.format(Date.parse(date))}</li>
        ))}
      </ul>
    </section>
  )
}
