import { plural } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState, type FormEvent, type ReactNode } from 'react'
import { meetingRecord, readMeeting } from '../domain/meeting.ts'
import { meetingOfSeries, meetingSeriesRecord, readMeetingSeries, type MeetingSeries } from '../domain/meeting-series.ts'
import {
  draftSeries,
  draftSeriesFacts,
  listPlannedDates,
  planSeriesAnew,
  type SeriesChange,
  type SeriesPlan,
} from '../domain/series-plan.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useRecords } from './live.ts'
import { PlanProblem } from './plan-fields.tsx'
import { DatePreview, SeriesFields, seriesOf, type SeriesValues } from './series-fields.tsx'
import { useSession } from './session.ts'
import { useClock } from './use-clock.ts'
import { usePlanBefore, usePlanWrite } from './use-plan-write.ts'

interface NewSeriesProps {
  /** Id of the work group. */
  readonly group: string
  readonly defaults: SeriesValues
  readonly onClose: () => void
}

/** Asks by which rule a work group meets, shows the dates that it makes, and makes the meetings. */
export function NewSeriesDialog({ group, defaults, onClose }: NewSeriesProps) {
  const { t } = useLingui()
  const { store, newId } = useSession()
  const { timeZone } = useClock()
  const { problem, write } = usePlanWrite()
  const [values, setValues] = useState(defaults)
  const [tried, setTried] = useState(false)
  const add = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const plan = seriesOf(values)
    if (plan === null) return
    const key = newId()
    const dates = listPlannedDates(plan)
    const undo = async () => {
      for (const date of dates) await store.remove(meetingRecord(meetingOfSeries(key, date)))
      await store.remove(meetingSeriesRecord(key))
    }
    const done = t`${plural(dates.length, { one: '# meeting is in the calendar.', other: '# meetings are in the calendar.' })}`
    if (await write({ group, drafts: draftSeries(key, plan, timeZone), done, undo })) onClose()
  }
  return (
    <Dialog open wide title={t`Add a series of meetings`} onClose={onClose}>
      <form noValidate className="ui-stack" onSubmit={(event) => void add(event)}>
        <PlanProblem problem={problem} />
        <SeriesFields values={values} onInput={setValues} tried={tried} />
        <DatePreview values={values} />
        <DialogButtons submit={<Trans>Add these meetings</Trans>} onClose={onClose} />
      </form>
    </Dialog>
  )
}

interface EditSeriesProps {
  readonly group: string
  readonly series: MeetingSeries
  readonly onClose: () => void
}

/** Changes a series and the meetings ahead that still follow it, after saying what becomes of each. */
export function EditSeriesDialog({ group, series, onClose }: EditSeriesProps) {
  const { t } = useLingui()
  const clock = useClock()
  const { problem, write } = usePlanWrite()
  const takeBack = useTakeBack(group, series)
  const plan = usePlanAnew(series)
  const [values, setValues] = useState<SeriesValues>(() => ({
    ...series,
    from: series.from ?? clock.today(),
    until: series.until ?? clock.today(),
  }))
  const [tried, setTried] = useState(false)
  const after = seriesOf(values)
  const change = after && plan(after)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (change === null) return
    if (await write({ group, drafts: change.drafts, done: t`The series is changed.`, undo: () => takeBack(change) })) onClose()
  }
  return (
    <Dialog open wide title={t`Change the series`} onClose={onClose}>
      <form noValidate className="ui-stack" onSubmit={(event) => void save(event)}>
        <PlanProblem problem={problem} />
        <SeriesFields values={values} onInput={setValues} tried={tried} />
        {change === null ? null : <ChangePreview change={change} />}
        <DialogButtons submit={<Trans>Save</Trans>} onClose={onClose} />
      </form>
    </Dialog>
  )
}

/** Gives a function that tells what becomes of the meetings of a series. Hook. */
function usePlanAnew(before: MeetingSeries): (after: SeriesPlan) => SeriesChange {
  const { t } = useLingui()
  const { store, now } = useSession()
  const { timeZone } = useClock()
  const meetings = useRecords('meeting')
    .map(readMeeting)
    .filter(({ series }) => series === before.key)
  return (after) => {
    // What was deleted is not in the list, but on the device.
    const deleted = listPlannedDates(after)
      .map((date) => meetingOfSeries(before.key, date))
      .filter((key) => store.record(meetingRecord(key)) !== undefined)
    const keys = [...meetings.map(({ key }) => key), ...deleted]
    return planSeriesAnew({ before, after, meetings, keys, now: now(), timeZone, reason: t`The series has changed.` })
  }
}

/** Gives a function that takes the change of a series back. Hook. */
function useTakeBack(group: string, before: MeetingSeries): (change: SeriesChange) => Promise<void> {
  const { store } = useSession()
  const planBefore = usePlanBefore()
  const { key } = before
  return async ({ followed, surplus, added }) => {
    const state = store.record(meetingSeriesRecord(key))
    const facts = state ? draftSeriesFacts(key, readMeetingSeries(state), before) : []
    await planBefore(group, [...followed.map(({ meeting }) => meeting), ...surplus], facts)
    for (const date of added) await store.remove(meetingRecord(meetingOfSeries(key, date)))
  }
}

/** What becomes of the meetings ahead, before anything is written. */
function ChangePreview({ change: { followed, surplus, added, kept, drafts } }: { readonly change: SeriesChange }) {
  const changed = followed.filter((one) => one.drafts.length > 0).length
  return (
    <section className="plan-outcome">
      <output>
        {drafts.length === 0 ? (
          <Trans>Nothing changes.</Trans>
        ) : (
          <ul>
            {changed === 0 ? null : (
              <li>
                <Plural value={changed} one="# meeting ahead changes with the series." other="# meetings ahead change with the series." />
              </li>
            )}
            {added.length === 0 ? null : (
              <li>
                <Plural value={added.length} one="# meeting is added." other="# meetings are added." />
              </li>
            )}
            {surplus.length === 0 ? null : (
              <li>
                <Plural
                  value={surplus.length}
                  one="# meeting ahead is cancelled: the series has no day for it any more."
                  other="# meetings ahead are cancelled: the series has no day for them any more."
                />
              </li>
            )}
            {kept.length === 0 ? null : (
              <li>
                <Plural
                  value={kept.length}
                  one="# meeting ahead stays as it is: it was moved, cancelled or recorded on its own."
                  other="# meetings ahead stay as they are: they were moved, cancelled or recorded on their own."
                />
              </li>
            )}
            <li>
              <Trans>Meetings that have begun stay as they are.</Trans>
            </li>
          </ul>
        )}
      </output>
    </section>
  )
}

function DialogButtons({ submit, onClose }: { readonly submit: ReactNode; readonly onClose: () => void }) {
  return (
    <div className="ui-row">
      <Button type="submit">{submit}</Button>
      <Button variant="outline" onClick={onClose}>
        <Trans>Cancel</Trans>
      </Button>
    </div>
  )
}
