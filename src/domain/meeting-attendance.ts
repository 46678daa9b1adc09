import type { AttendanceMark, Meeting } from './meeting.ts'
import type { Representation } from './representation.ts'
import type { Attendee } from './rules/group-members.ts'

/** Somebody who was expected at a meeting or took part, with how. */
export interface AttendanceLine {
  readonly representation: string
  readonly name: string
  readonly organization: string
  readonly alternate: boolean
  /** Null = not recorded, which is never "absent". */
  readonly mark: AttendanceMark | null
  /** `HH:MM` by the clock of the task force, of who came late; '' = not said. */
  readonly arrived: string
}

interface AttendanceFacts {
  readonly attendees: readonly Attendee[]
  /** Every representation that the device knows. */
  readonly representations: readonly Representation[]
  readonly namePerson: (person: string | null) => string
  readonly nameOrganization: (organization: string | null) => string
}

/**
 * The attendance of a meeting, person by person: those expected that day in their order, then whoever was marked and is not expected (any
 * more), such as somebody of an organization that has left the group since.
 */
export function listAttendance(meeting: Meeting, facts: AttendanceFacts): readonly AttendanceLine[] {
  const expected = new Set(facts.attendees.map((one) => one.representation))
  const others = facts.representations.filter((one) => meeting.markByRepresentation.has(one.key) && !expected.has(one.key))
  const lineOf = (representation: string, name: string, organization: string, alternate: boolean): AttendanceLine => ({
    representation,
    name,
    organization,
    alternate,
    mark: meeting.markByRepresentation.get(representation) ?? null,
    arrived: meeting.arrivalByRepresentation.get(representation) ?? '',
  })
  return [
    ...facts.attendees.map((one) =>
      lineOf(one.representation, one.name || facts.namePerson(one.person), one.organizationName, one.alternate),
    ),
    ...others.map((one) => lineOf(one.key, facts.namePerson(one.person), facts.nameOrganization(one.organization), one.alternate)),
  ]
}
