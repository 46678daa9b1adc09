import { benefitsReviewRecord } from '../benefits-review.ts'
import { commitmentRecord } from '../commitment.ts'
import { organizationRecord } from '../organization.ts'
import { performanceReviewRecord } from '../performance-review.ts'
import { resourceCommitmentRecord } from '../resource-commitment.ts'
import { benefitsPeriod, performancePeriod } from '../rules/review-due.ts'
import { organizationScope, TASK_FORCE, workGroupScope } from '../scope.ts'
import { selectionRecord } from '../selection.ts'
import { supportRequestRecord } from '../support-request.ts'
import type { SampleCast } from './sample-cast.ts'
import { addDays } from './sample-text.ts'

/** The organization of the person who looks around. */
export interface OwnOrganization {
  readonly organization: string
  /** User id of its official representative. */
  readonly user: string
  /** User id of its alternate. */
  readonly alternate: string
  /** Key of the official representative. */
  readonly person: string
  /** Key of the representation that person has, and of the alternate's. */
  readonly representation: string
  readonly alternateRepresentation: string
  /** Id of its work group. */
  readonly group: string
}

const GROUP = '3'

/** Writes Sample Organization 1: four of five indicators hold, last performance review over a year old, benefits review half done. */
export async function writeOwnOrganization(cast: SampleCast): Promise<OwnOrganization> {
  const { monthsAgo, addPerson } = cast
  const joined = monthsAgo(26)
  const organization = cast.addOrganization(1, joined, { sector: 'human-service', government: false, city: 'Sample City' })
  const people = {
    representative: addPerson(1, organization, 'Program Coordinator'),
    executive: addPerson(2, organization, 'Executive Director'),
    alternate: addPerson(3, organization, 'Outreach Worker'),
  }
  cast.addExecutive(people.executive, organization, joined)
  const representation = cast.addRepresentation(people.representative, organization, joined)
  const alternateRepresentation = cast.addRepresentation(people.alternate, organization, monthsAgo(10), { alternate: true })
  const users = { user: cast.addUser(1, organization), alternate: cast.addUser(3, organization) }
  const own = { organization, ...users, person: people.representative, representation, alternateRepresentation, group: GROUP }
  writeCommitment(cast, own, people)
  await writeSelection(cast, own)
  writePledges(cast, own)
  await writeReviews(cast, own)
  return own
}

function writeCommitment({ writer, monthsAgo }: SampleCast, own: OwnOrganization, people: { readonly [role: string]: string }): void {
  const { organization, user } = own
  const [record, scope] = [commitmentRecord(organization), organizationScope(organization)]
  writer.moveTo(monthsAgo(20), 15 * 60)
  writer.write(user, scope, record, {
    'answers.memorandum.by-whom': people['executive']!,
    'answers.memorandum.date': monthsAgo(21),
    'answers.memorandum.evidence': 'Sample: the signed copy lies in our office, folder 3.',
  })
  writer.write(user, scope, record, {
    'answers.representative.by-whom': people['executive']!,
    'answers.representative.date': monthsAgo(25),
    'answers.representative.evidence': 'Sample: letter of appointment.',
  })
  writer.write(user, scope, record, {
    'answers.manual.representative': people['representative']!,
    'answers.manual.representative-date': monthsAgo(19),
    'answers.manual.evidence': 'Sample: our chief executive has the manual on the desk and will accept it soon.',
  })
}

async function writeSelection({ writer, monthsAgo, sign }: SampleCast, { organization, user }: OwnOrganization): Promise<void> {
  const record = selectionRecord(organization)
  writer.moveTo(monthsAgo(18))
  writer.write(user, TASK_FORCE, record, {
    'primary': GROUP,
    'joined': monthsAgo(18),
    'observer.1': true,
    'observer.7': true,
    [`notes.${GROUP}`]: 'Sample: closest to what we do every day.',
    'notes.1': 'Sample: good for our school visits.',
  })
  await sign(user, 'Sample Person 1', record, 'representative', 'Program Coordinator', monthsAgo(18))
  writer.moveTo(monthsAgo(6))
  writer.write(user, TASK_FORCE, record, { 'notes.7': 'Sample: added after the sign-off, so the sign-off is of an earlier version.' })
}

function writePledges({ writer, monthsAgo }: SampleCast, { organization, user }: OwnOrganization): void {
  const record = resourceCommitmentRecord(organization, GROUP)
  const write = (fields: { readonly [field: string]: boolean | number | string }) =>
    writer.write(user, workGroupScope(GROUP), record, fields)
  writer.moveTo(monthsAgo(5))
  write({ hours: 6 })
  write({
    'answers.meeting-rooms.have': true,
    'answers.meeting-rooms.amount': 'one room, 20 seats',
    'answers.meeting-rooms.note': 'Sample: not on Fridays.',
  })
  write({ 'answers.printing.can-get': true, 'answers.printing.amount': '500 pages a month' })
  write({ 'answers.volunteers.have': true, 'answers.volunteers.amount': '4 people' })
  write({
    'own.own-1.label': 'Sample: interpreters for Spanish',
    'answers.own-1.can-get': true,
    'answers.own-1.amount': '2 evenings a month',
  })
}

async function writeReviews(cast: SampleCast, { organization, user }: OwnOrganization): Promise<void> {
  const { writer, charter, today, monthsAgo, staff, sign } = cast
  const scope = organizationScope(organization)
  const signedOn = monthsAgo(13)
  writer.moveTo(signedOn)
  const last = performanceReviewRecord(organization, performancePeriod(signedOn, charter).id)
  for (const { id } of charter.responsibilities.items) {
    const fields = {
      [`answers.${id}.observations`]: 'Sample: done as agreed.',
      [`answers.${id}.improvements`]: 'Sample: begin earlier in the year.',
    }
    writer.write(user, scope, last, fields)
  }
  await sign(user, 'Sample Person 1', last, 'representative', 'Program Coordinator', signedOn)
  const period = benefitsPeriod(today, charter).id
  const benefits = benefitsReviewRecord(organization, period)
  writer.moveTo(monthsAgo(2))
  for (const { id } of charter.benefits.items.slice(0, 5))
    writer.write(user, scope, benefits, { [`answers.${id}.findings`]: 'Sample: we see this benefit.' })
  const asked = charter.benefits.items[2]!.id
  const answered = charter.benefits.items[8]!.id
  writer.write(user, scope, benefits, { [`answers.${asked}.improvements`]: 'Sample: a training day for our volunteers.' })
  writer.write(user, scope, supportRequestRecord(organization, period, asked), {
    wish: 'Sample: a training day for our volunteers.',
    state: 'asked',
  })
  const request = supportRequestRecord(organization, period, answered)
  writer.write(user, scope, request, { wish: 'Sample: a letter of support for a grant.', state: 'asked' })
  writer.moveTo(monthsAgo(1))
  writer.write(staff, scope, request, { state: 'answered', response: 'Sample: send us the draft two weeks before it is due.' })
}

/** Writes what the representative and the alternate did yesterday without a network: this year's review begun, and one answer twice. */
export function writeOwnUnsent({ writer, charter, today }: SampleCast, own: OwnOrganization): void {
  const { organization, user, alternate } = own
  const scope = organizationScope(organization)
  const review = performanceReviewRecord(organization, performancePeriod(today, charter).id)
  const [attending, planning, linking] = charter.responsibilities.items.map((item) => item.id)
  writer.moveTo(addDays(today, -1), 15 * 60)
  writer.write(user, TASK_FORCE, organizationRecord(organization), { note: 'Sample: new office since last month.' })
  writer.write(user, scope, review, { [`answers.${attending}.observations`]: 'Sample: one of us was at every meeting.' })
  writer.write(user, scope, review, { [`answers.${planning}.observations`]: 'Sample: we lead one project and help in two.' })
  writer.write(user, scope, review, { [`answers.${linking}.observations`]: 'Sample: our meeting room was used four times.' })
  const other = { [`answers.${linking}.observations`]: 'Sample: our meeting room was used five times, and we printed the posters.' }
  writer.write(alternate, scope, review, other, { unseen: true })
}
