import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { meetingRecord, readMeeting, type Meeting } from '../../domain/meeting.ts'
import { workGroupScope } from '../../domain/scope.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Select } from '../../ui/select.tsx'
import { CalendarFileButton } from '../calendar-file-button.tsx'
import { NewMeetingDialog } from '../meeting-dialog.tsx'
import { NewSeriesDialog } from '../series-dialog.tsx'
import { useSession } from '../session.ts'
import { useClock } from '../use-clock.ts'
import { useExplainWrite } from '../write-access.ts'
import { arrangeCalendar, type Calendar } from './calendar.ts'
import { MonthList } from './month-list.tsx'
import type { GroupPartProps } from './group-part.ts'
import { SeriesList } from './series-list.tsx'
import { useMeetingDefaults } from './use-meeting-defaults.ts'
import { useReadable } from '../use-readable.ts'

/** The meetings of a work group by month: those ahead, the next first, then those that are over, the latest first. */
export function CalendarPart({ facts, meetings: states, search, onSearch }: GroupPartProps) {
  const { t } = useLingui()
  const clock = useClock()
  const { now } = useSession()
  const { id } = facts.group
  const meetings = states.map(readMeeting)
  const calendar = arrangeCalendar(meetings, search.show, now(), clock)
  const locked = useExplainWrite()(workGroupScope(id), meetingRecord('new'), 'start')
  const isReadable = useReadable()(id)
  const { show: _show, ...others } = search
  if (!isReadable) return null
  return (
    <div className="ui-stack">
      {locked === null ? <PlanButtons facts={facts} meetings={meetings} /> : <p className="ui-soft">{locked}</p>}
      <SeriesList group={id} mayPlan={locked === null} />
      {meetings.length === 0 ? (
        <EmptyState heading={<Trans>No meetings yet</Trans>}>
          <Trans>A series makes the meetings of a whole year at once.</Trans>
        </EmptyState>
      ) : (
        <>
          <div className="group-filter">
            <Select
              label={t`Show`}
              value={search.show ?? 'all'}
              emptyLabel={null}
              options={[
                { value: 'all', label: t`All meetings` },
                { value: 'coming', label: t`Coming` },
                { value: 'held', label: t`Held` },
              ]}
              onInput={(next) => onSearch(next === 'coming' || next === 'held' ? { ...others, show: next } : others)}
            />
            <CalendarFileButton group={id} meetings={states}>
              <Trans>All as a calendar file (.ics)</Trans>
            </CalendarFileButton>
          </div>
          <p className="ui-soft group-hint">
            <Trans>
              Import the file into the calendar of your phone or computer: it reminds you there, without any mail. Import a newer file after
              changes.
            </Trans>
          </p>
          <CalendarLists calendar={calendar} mayPlan={locked === null} />
        </>
      )}
    </div>
  )
}

function PlanButtons({ facts, meetings }: Pick<GroupPartProps, 'facts'> & { readonly meetings: readonly Meeting[] }) {
  const [asking, setAsking] = useState<'meeting' | 'series' | null>(null)
  const defaults = useMeetingDefaults(facts, meetings)
  const { id } = facts.group
  const close = () => setAsking(null)
  return (
    <div className="ui-row">
      <Button onClick={() => setAsking('meeting')}>
        <Trans>Add a meeting</Trans>
      </Button>
      <Button variant="outline" onClick={() => setAsking('series')}>
        <Trans>Add a series</Trans>
      </Button>
      {asking === 'meeting' ? <NewMeetingDialog group={id} defaults={defaults} onClose={close} /> : null}
      {asking === 'series' ? <NewSeriesDialog group={id} defaults={defaults} onClose={close} /> : null}
    </div>
  )
}

function CalendarLists({ calendar, mayPlan }: { readonly calendar: Calendar; readonly mayPlan: boolean }) {
  const { t } = useLingui()
  const { undated, coming, past } = calendar
  if (undated.length + coming.length + past.length === 0) {
    return (
      <p>
        <Trans>No meeting is like this.</Trans>
      </p>
    )
  }
  return (
    <>
      {undated.length === 0 ? null : (
        <MonthList heading={t`No day yet`} months={[{ month: '', meetings: undated }]} mayPlan={mayPlan} isPast={false} />
      )}
      {coming.length === 0 ? null : <MonthList heading={t`Coming`} months={coming} mayPlan={mayPlan} isPast={false} />}
      {past.length === 0 ? null : <PastMeetings months={past} />}
    </>
  )
}

/** So many months that are over are drawn at once; years of meetings only when they are asked for. */
const PAST_MONTHS = 12

function PastMeetings({ months }: { readonly months: Calendar['past'] }) {
  const { t } = useLingui()
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? months : months.slice(0, PAST_MONTHS)
  const more = months.slice(shown.length).reduce((sum, { meetings }) => sum + meetings.length, 0)
  return (
    <>
      <MonthList heading={t`Past`} months={shown} mayPlan={false} isPast />
      {more === 0 ? null : (
        <Button variant="outline" onClick={() => setWhole(true)}>
          <Plural value={more} one="Show # earlier meeting" other="Show # earlier meetings" />
        </Button>
      )}
    </>
  )
}
