import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { isTime } from '../domain/rules/clock.ts'
import { LINE } from '../domain/kind.ts'
import { Alert } from '../ui/alert.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { TimeField } from '../ui/time-field.tsx'
import { useClock } from './use-clock.ts'
import './plan.css'

/** What meetings and series have in common while somebody plans them. */
export interface PlanValues {
  readonly title: string
  /** `HH:MM`; '' = not yet said. */
  readonly time: string
  readonly minutes: number | null
  readonly place: string
  readonly callIn: string
}

/** The longest meeting: a day. */
const MOST_MINUTES = 1440

/** Whether time and length are said. */
export function isTimed(values: PlanValues): values is PlanValues & { readonly minutes: number } {
  return isTime(values.time) && values.minutes !== null
}

interface PartProps<Values extends PlanValues> {
  readonly values: Values
  readonly onInput: (values: Values) => void
  /** Somebody pressed the button: what is missing is said. */
  readonly tried: boolean
}

/** Beginning and length. */
export function TimeFields<Values extends PlanValues>({ values, onInput, tried }: PartProps<Values>) {
  const { t } = useLingui()
  const { timeZone } = useClock()
  return (
    <>
      <TimeField
        label={t`Begins at`}
        hint={timeZone === undefined ? undefined : t`By the clock of ${timeZone.replaceAll('_', ' ')}`}
        value={values.time}
        required
        problem={tried && !isTime(values.time) ? t`Say when it begins.` : undefined}
        onInput={(time) => onInput({ ...values, time })}
      />
      <NumberField
        label={t`Length`}
        unit={t`minutes`}
        value={values.minutes}
        min={1}
        max={MOST_MINUTES}
        required
        problem={tried && values.minutes === null ? t`Say how many minutes it takes.` : undefined}
        onInput={(minutes) => onInput({ ...values, minutes: minutes === null ? null : Math.round(minutes) })}
      />
    </>
  )
}

/** Title. */
export function TitleField<Values extends PlanValues>({ values, onInput }: Omit<PartProps<Values>, 'tried'>) {
  const { t } = useLingui()
  return <TextField label={t`Title`} value={values.title} maxLength={LINE} onInput={(title) => onInput({ ...values, title })} />
}

/** Place and call-in. */
export function PlaceFields<Values extends PlanValues>({ values, onInput }: Omit<PartProps<Values>, 'tried'>) {
  const { t } = useLingui()
  return (
    <>
      <TextField label={t`Place`} value={values.place} maxLength={LINE} onInput={(place) => onInput({ ...values, place })} />
      <TextField
        label={t`Call-in`}
        hint={t`A number to dial or a link, for those who take part from afar`}
        value={values.callIn}
        maxLength={LINE}
        onInput={(callIn) => onInput({ ...values, callIn })}
      />
    </>
  )
}

/** Why a plan was not saved, inside of its dialog. */
export function PlanProblem({ problem }: { readonly problem: string | undefined }) {
  if (problem === undefined) return null
  return (
    <Alert tone="error" slim live="assertive">
      <p>{problem}</p>
    </Alert>
  )
}

/** Says so where clocks are put forward over the time that was entered. */
export function SkippedTimeNote({ date, time }: { readonly date: string; readonly time: string }): ReactNode {
  const clock = useClock()
  if (date === '' || !isTime(time)) return null
  const moment = clock.toMoment(date, time)
  if (clock.toClock(moment).time === time) return null
  const later = clock.formatTime(moment)
  return (
    <Alert tone="info" slim live="polite">
      <p>
        <Trans>Clocks are put forward on that day and never show this time. The meeting begins at {later}.</Trans>
      </p>
    </Alert>
  )
}
