import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import type { Meeting } from '../../domain/meeting.ts'
import { findLocale } from '../../ui/format-date.ts'
import { Icon } from '../../ui/icon.tsx'
import { Menu } from '../../ui/menu.tsx'
import { Tag } from '../../ui/tag.tsx'
import { CallIn } from '../call-in.tsx'
import { useLanguage } from '../i18n.ts'
import { MeetingStatusTag } from '../meeting-status-tag.tsx'
import { useClock } from '../use-clock.ts'
import { useMeetingPlanning } from '../use-meeting-planning.tsx'
import type { CalendarMonth } from './calendar.ts'

interface MonthListProps {
  readonly heading: string
  readonly months: readonly CalendarMonth[]
  readonly mayPlan: boolean
  readonly isPast: boolean
}

/** Meetings under a heading, month by month. */
export function MonthList({ heading, months, mayPlan, isPast }: MonthListProps) {
  const { language } = useLanguage()
  const id = useId()
  const format = new Intl.DateTimeFormat(findLocale(language), { year: 'numeric', month: 'long', timeZone: 'UTC' })
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {months.map(({ month, meetings }) => (
        <div key={month} className="group-month">
          {month === '' ? null : <h3>{format.format(Date.parse(`${month}-01`))}</h3>}
          {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles -- lists without bullets lose their role in Safari */}
          <ul className="ui-tasks" role="list">
            {meetings.map((meeting) => (
              <li key={meeting.key}>
                <MeetingRow meeting={meeting} mayPlan={mayPlan} isPast={isPast} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

function MeetingRow({ meeting, mayPlan, isPast }: { readonly meeting: Meeting; readonly mayPlan: boolean; readonly isPast: boolean }) {
  const { t } = useLingui()
  const { title, place, callIn, status } = meeting
  const isCancelled = status === 'cancelled'
  // What is over is handled on its own screen.
  const hasMenu = mayPlan && !isPast && (status === 'scheduled' || isCancelled)
  return (
    <div className="group-meeting">
      <div className="group-meeting__what">
        <Link to="/meetings/$meeting" params={{ meeting: meeting.key }} className={isCancelled ? 'group-struck' : undefined}>
          <MeetingTime meeting={meeting} />
          {', '}
          {title.trim() || t`Meeting`}
        </Link>
        <MeetingReason meeting={meeting} />
        {isPast || isCancelled || (place.trim() === '' && callIn.trim() === '') ? null : (
          <div className="ui-soft">
            {place}
            {place.trim() === '' || callIn.trim() === '' ? null : ' · '}
            {callIn.trim() === '' ? null : <CallIn callIn={callIn} />}
          </div>
        )}
      </div>
      <div className="group-meeting__state">
        {status === 'scheduled' && isPast ? (
          <Tag tone="warning">
            <Trans>Was it held?</Trans>
          </Tag>
        ) : status === 'scheduled' ? null : (
          <MeetingStatusTag status={status} />
        )}
        {hasMenu ? <PlanMenu meeting={meeting} /> : null}
      </div>
    </div>
  )
}

function MeetingTime({ meeting: { start, end } }: { readonly meeting: Meeting }) {
  const clock = useClock()
  return start === null ? <Trans>No day yet</Trans> : <time dateTime={start}>{clock.formatSpan(start, end)}</time>
}

function MeetingReason({ meeting: { status, reason } }: { readonly meeting: Meeting }) {
  const why = reason.trim()
  if (why === '' || status === 'held' || status === 'confirmed') return null
  return <div>{status === 'cancelled' ? <Trans>Cancelled: {why}</Trans> : <Trans>Moved: {why}</Trans>}</div>
}

function PlanMenu({ meeting }: { readonly meeting: Meeting }) {
  const clock = useClock()
  const { items, dialogs } = useMeetingPlanning(meeting)
  const day = meeting.start === null ? meeting.title : clock.formatDay(meeting.start)
  return (
    <>
      <Menu
        className="ui-icon-button"
        label={
          <>
            <Icon name="more" />
            <span className="usa-sr-only">
              <Trans>Change the meeting of {day}</Trans>
            </span>
          </>
        }
      >
        {items}
      </Menu>
      {dialogs}
    </>
  )
}
