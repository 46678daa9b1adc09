import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { findWorkGroup, workGroupLabel } from '../../domain/charter.ts'
import type { Meeting } from '../../domain/meeting.ts'
import { useCharter } from '../charter.ts'
import { useLanguage } from '../i18n.ts'
import { useClock } from '../use-clock.ts'
import { nameMeeting } from './find-meeting.ts'

/** Meetings of these days that this device knows of: no code is needed for them. */
export function NearMeetings({ near }: { readonly near: readonly Meeting[] }) {
  const charter = useCharter()
  const { language } = useLanguage()
  const clock = useClock()
  if (near.length === 0) return null
  return (
    <section aria-labelledby="near-meetings">
      <h2 id="near-meetings">
        <Trans>Meetings of these days</Trans>
      </h2>
      <ul>
        {near.map((meeting) => {
          const group = findWorkGroup(charter, meeting.group)
          return (
            <li key={meeting.key}>
              <Link to="/check-in" search={nameMeeting(meeting)}>
                {meeting.title.trim() || <Trans>Meeting</Trans>}
              </Link>
              <div className="ui-soft">
                {group ? workGroupLabel(charter, group)[language] : meeting.group}
                {meeting.start === null ? null : <>, {clock.formatSpan(meeting.start, meeting.end)}</>}
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
