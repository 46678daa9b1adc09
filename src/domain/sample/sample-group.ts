import { representationRecord } from '../representation.ts'
import { TASK_FORCE, workGroupScope } from '../scope.ts'
import { selectionRecord } from '../selection.ts'
import { workGroupRecord } from '../work-group-facts.ts'
import type { SampleCast } from './sample-cast.ts'
import type { SampleMember } from './sample-calendar.ts'
import type { OwnOrganization } from './sample-own.ts'
import { addDays } from './sample-text.ts'

/** The members of the work group of Sample Organization 1: itself, the chair, three more. */
export type GroupMembers = readonly [SampleMember, SampleMember, SampleMember, SampleMember, SampleMember]

/** Writes Sample Organizations 9 to 12, which are in the work group of Sample Organization 1, and the group's chair. */
export function writeWorkGroup(cast: SampleCast, own: OwnOrganization): GroupMembers {
  const { writer, monthsAgo, staff } = cast
  const ninth = addMember(cast, own.group, { number: 9, person: 14, joined: monthsAgo(20), marks: 'PPPPTPPPPPPTPP' })
  const tenth = addMember(cast, own.group, { number: 10, person: 15, joined: monthsAgo(19), marks: 'PPEPPPAPPPTPPP', replacedBy: 16 })
  const eleventh = addMember(cast, own.group, { number: 11, person: 17, joined: monthsAgo(4), marks: 'TPPP' })
  const twelfth = addMember(cast, own.group, { number: 12, person: 18, joined: monthsAgo(16), marks: 'A?APAEPAPPAPPA' })
  writer.write(staff, workGroupScope(own.group), workGroupRecord(own.group), {
    'chair': ninth.person,
    'place': 'Sample Room, Sample City',
    'call-in': '555-0100',
    'note': 'Sample: we meet every second Tuesday of the month.',
  })
  const first: SampleMember = { ...own, marks: 'PPTPPEPPPTPPPP', representations: [{ key: own.representation, from: null }] }
  return [first, ninth, tenth, eleventh, twelfth]
}

interface NewMember {
  readonly number: number
  /** Number of its representative. */
  readonly person: number
  readonly joined: string
  /** A letter for each meeting held, the latest first: in Person, Teleconference, Excused, Absent, ? = not recorded. */
  readonly marks: string
  /** Number of the person who has represented it for the last five months. */
  readonly replacedBy?: number
}

function addMember(cast: SampleCast, group: string, { number, person, joined, marks, replacedBy }: NewMember): SampleMember {
  const { writer, monthsAgo } = cast
  const organization = cast.addOrganization(number, joined, { sector: 'civic', government: false, city: 'Sample City' })
  const user = cast.addUser(replacedBy ?? person, organization)
  const key = cast.addPerson(person, organization, 'Manager')
  const first = cast.addRepresentation(key, organization, joined)
  writer.write(user, TASK_FORCE, selectionRecord(organization), { primary: group, joined })
  if (replacedBy === undefined) return { organization, user, person: key, marks, representations: [{ key: first, from: joined }] }
  const [to, from] = [monthsAgo(5), addDays(monthsAgo(5), 1)]
  writer.write(user, TASK_FORCE, representationRecord(first), { to })
  const next = cast.addPerson(replacedBy, organization, 'Coordinator')
  return {
    organization,
    user,
    person: next,
    marks,
    representations: [
      { key: first, from: joined },
      { key: cast.addRepresentation(next, organization, from), from },
    ],
  }
}
