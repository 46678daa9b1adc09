import { meetingRecord, type Meeting } from '../../domain/meeting.ts'
import { listAttendance } from '../../domain/meeting-attendance.ts'
import type { MinutesFacts } from '../../domain/minutes-draft.ts'
import { organizationRecord } from '../../domain/organization.ts'
import { personRecord } from '../../domain/person.ts'
import { projectRecord } from '../../domain/project.ts'
import { readRepresentation } from '../../domain/representation.ts'
import { findCarriedTo, listLaterMeetings } from '../../domain/rules/carry-over.ts'
import { isTime } from '../../domain/rules/clock.ts'
import { listConfirmedAt } from '../../domain/rules/confirm-minutes.ts'
import { listAttendees } from '../../domain/rules/group-members.ts'
import { formatDate } from '../../ui/format-date.ts'
import { useCharter } from '../charter.ts'
import { useLanguage } from '../i18n.ts'
import { useRecords } from '../live.ts'
import { useNaming } from '../naming.ts'
import { useClock } from '../use-clock.ts'
import { useGroup } from '../use-group.ts'
import { useGroupMeetings } from './use-group-meetings.ts'
import { useMeetingName } from './use-meeting-name.ts'

/** Everything that the minutes of a meeting tell, on screen, in the draft and on paper, in the language shown. Hook. */
export function useMinutesFacts(meeting: Meeting): MinutesFacts {
  // Names are read from the store when asked for.
  'use no memo'
  const charter = useCharter()
  const clock = useClock()
  const naming = useNaming()
  const { language } = useLanguage()
  const nameOf = useMeetingName()
  const group = useGroup(meeting.group)
  const meetings = useGroupMeetings(meeting.group)
  // Read, so that they have names.
  useRecords('project')
  const representations = useRecords('representation').map(readRepresentation)
  const day = meeting.start === null ? clock.today() : clock.toClock(meeting.start).date
  const namePerson = (person: string | null) => naming.title(personRecord(person ?? ''))
  const nameByKey = (key: string) => nameOf(meetings.find((one) => one.record === meetingRecord(key)))
  const whenOf = ({ start, end, place }: Meeting) =>
    [start === null ? '' : clock.formatSpan(start, end), place.trim()].filter(Boolean).join(', ')
  const next = listLaterMeetings(meeting, meetings)[0]
  return {
    meeting,
    taskForce: charter.name[language],
    group: group?.label ?? meeting.group,
    when: whenOf(meeting),
    attendance: listAttendance(meeting, {
      attendees: group ? listAttendees(group.members, group.people, day) : [],
      representations,
      namePerson,
      nameOrganization: (organization) => naming.title(organizationRecord(organization ?? '')),
    }),
    next: next ? whenOf(next) : null,
    confirmed: listConfirmedAt(meeting, meetings).map(nameOf),
    namePerson,
    nameMeeting: nameByKey,
    nameProject: (key) => naming.title(projectRecord(key)),
    carriedTo: (item) => {
      const to = findCarriedTo(item, meeting, meetings)
      return to ? nameOf(to) : null
    },
    formatDate: (date) => formatDate(date, language),
    formatClock: (time) => (isTime(time) ? clock.formatTime(clock.toMoment(day, time)) : time),
  }
}
