import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { readBarrierPulse } from '../../domain/barrier-pulse.ts'
import { readMeeting } from '../../domain/meeting.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { formatDate } from '../../ui/format-date.ts'
import { useLanguage } from '../i18n.ts'
import { AppLinkButton } from '../link.tsx'
import { useRecords } from '../live.ts'
import { useSession } from '../session.ts'
import { useClock } from '../use-clock.ts'
import type { GroupPartProps } from './group-part.ts'
import { useReadable } from '../use-readable.ts'

/** The barriers pulses of a work group, the latest first, and the way to one of its last meeting. */
export function BarriersPart({ facts, meetings }: GroupPartProps) {
  const { language } = useLanguage()
  const { id } = facts.group
  const day = usePulseDay(meetings)
  const isReadable = useReadable()(id)
  const dates = useRecords('barrier-pulse')
    .map(readBarrierPulse)
    .filter((pulse) => pulse.group === id)
    .map(({ date }) => date)
    .toSorted()
    .toReversed()
  if (!isReadable) return null
  const way = (
    <AppLinkButton to="/pulse/$group/$date" params={{ group: id, date: day }} variant={dates.length === 0 ? 'primary' : 'outline'}>
      <PulseOf date={formatDate(day, language)} />
    </AppLinkButton>
  )
  if (dates.length === 0) {
    return (
      <EmptyState heading={<Trans>No barriers pulse yet</Trans>} action={way}>
        <Trans>
          After a meeting each person says from 1 to 5 how much each barrier stands in the way. Answers are anonymous and shown only
          together.
        </Trans>
      </EmptyState>
    )
  }
  return (
    <div className="ui-stack">
      {dates.includes(day) ? null : way}
      {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles -- lists without bullets lose their role in Safari */}
      <ul className="ui-tasks" role="list">
        {dates.map((date) => (
          <li key={date}>
            <div className="ui-tasks__title">
              <Link to="/pulse/$group/$date" params={{ group: id, date }}>
                <PulseOf date={formatDate(date, language)} />
              </Link>
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}

function PulseOf({ date }: { readonly date: string }) {
  return <Trans>Barriers pulse of {date}</Trans>
}

/** The day of the last meeting that has begun and was not cancelled, else today. */
function usePulseDay(meetings: GroupPartProps['meetings']): string {
  const clock = useClock()
  const now = useSession().now()
  const days = meetings
    .map(readMeeting)
    .flatMap(({ start, status }) => (start !== null && start <= now && status !== 'cancelled' ? [clock.toClock(start).date] : []))
  return days.toSorted().at(-1) ?? clock.today()
}
