import { Trans, useLingui } from '@lingui/react/macro'
import { useState, type FormEvent } from 'react'
import { draftMeeting, draftReplan, type MeetingPlan } from '../domain/meeting-plan.ts'
import { meetingRecord, type Meeting } from '../domain/meeting.ts'
import { PARAGRAPH } from '../domain/kind.ts'
import { addMinutes } from '../domain/rules/clock.ts'
import { Button } from '../ui/button.tsx'
import { DateField } from '../ui/date-field.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/text-field.tsx'
import { isTimed, PlaceFields, PlanProblem, SkippedTimeNote, TimeFields, TitleField, type PlanValues } from './plan-fields.tsx'
import { useSession } from './session.ts'
import { useClock } from './use-clock.ts'
import { usePlanBefore, usePlanWrite } from './use-plan-write.ts'

interface MeetingValues extends PlanValues {
  /** `YYYY-MM-DD`; '' = not yet said. */
  readonly date: string
}

interface NewMeetingProps {
  /** Id of the work group. */
  readonly group: string
  /** What the group usually does. */
  readonly defaults: PlanValues
  readonly onClose: () => void
}

/** Asks when and where a new meeting of a work group is to be. */
export function NewMeetingDialog({ group, defaults, onClose }: NewMeetingProps) {
  const { t } = useLingui()
  const { store, newId } = useSession()
  const { problem, write } = usePlanWrite()
  const add = async (plan: MeetingPlan) => {
    const key = newId()
    const undo = () => store.remove(meetingRecord(key))
    if (await write({ group, drafts: draftMeeting(key, plan), done: t`The meeting is in the calendar.`, undo })) onClose()
  }
  return (
    <Dialog open title={t`Add a meeting`} onClose={onClose}>
      <MeetingForm start={{ ...defaults, date: '' }} before={null} problem={problem} onPlan={(plan) => void add(plan)} onClose={onClose} />
    </Dialog>
  )
}

/** Asks for another time, place or title of a meeting, and why it is moved; calendars that have it get the change with the next file. */
export function ReplanDialog({ meeting, onClose }: { readonly meeting: Meeting; readonly onClose: () => void }) {
  const { t } = useLingui()
  const clock = useClock()
  const { problem, write } = usePlanWrite()
  const planBefore = usePlanBefore()
  const { group, title, start, end, place, callIn } = meeting
  const { date, time } = start === null ? { date: '', time: '' } : clock.toClock(start)
  const minutes = start === null || end === null ? null : Math.round((Date.parse(end) - Date.parse(start)) / 60_000)
  const replan = async (plan: MeetingPlan, reason: string) => {
    const drafts = draftReplan(meeting, plan, reason)
    const done = plan.start === start ? t`Saved.` : t`Moved to ${clock.formatSpan(plan.start, plan.end)}.`
    if (await write({ group, drafts, done, undo: () => planBefore(meeting.group, [meeting]) })) onClose()
  }
  return (
    <Dialog open title={t`Time and place`} onClose={onClose}>
      <MeetingForm
        start={{ title, date, time, minutes, place, callIn }}
        before={meeting}
        problem={problem}
        onPlan={(plan, reason) => void replan(plan, reason)}
        onClose={onClose}
      />
    </Dialog>
  )
}

interface MeetingFormProps {
  readonly start: MeetingValues
  /** The meeting as it is planned; null = a new one. */
  readonly before: Meeting | null
  readonly problem: string | undefined
  readonly onPlan: (plan: MeetingPlan, reason: string) => void
  readonly onClose: () => void
}

function MeetingForm({ start, before, problem, onPlan, onClose }: MeetingFormProps) {
  const { t } = useLingui()
  const clock = useClock()
  const [values, setValues] = useState(start)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { date } = values
  const plan = planOf(values, clock.toMoment)
  // Of a meeting that was held, times are corrected, not moved.
  const isMoved = before?.status === 'scheduled' && before.start !== null && plan !== null && plan.start !== before.start
  const lacksReason = isMoved && reason.trim() === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (plan !== null && !lacksReason) onPlan(plan, reason.trim())
  }
  return (
    <form noValidate className="ui-stack" onSubmit={submit}>
      <PlanProblem problem={problem} />
      <TitleField values={values} onInput={setValues} />
      <div className="plan-pair">
        <DateField
          label={t`Day`}
          value={date}
          required
          problem={tried && date === '' ? t`Say on which day.` : undefined}
          onInput={(next) => setValues({ ...values, date: next })}
        />
        <TimeFields values={values} onInput={setValues} tried={tried} />
      </div>
      <SkippedTimeNote date={date} time={values.time} />
      {isMoved ? (
        <TextField
          label={t`Why it is moved`}
          hint={t`Everybody who reads the calendar sees it. Nothing about any survivor or case.`}
          value={reason}
          maxLength={PARAGRAPH}
          required
          problem={tried && lacksReason ? t`Say in a few words why.` : undefined}
          onInput={setReason}
        />
      ) : null}
      <PlaceFields values={values} onInput={setValues} />
      <div className="ui-row">
        <Button type="submit">{before === null ? <Trans>Add</Trans> : <Trans>Save</Trans>}</Button>
        <Button variant="outline" onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  )
}

/** The plan that the values make; null while something of its time is missing. */
function planOf(values: MeetingValues, toMoment: (date: string, time: string) => string): MeetingPlan | null {
  if (values.date === '' || !isTimed(values)) return null
  const start = toMoment(values.date, values.time)
  return { title: values.title, start, end: addMinutes(start, values.minutes), place: values.place, callIn: values.callIn }
}
