import { benefitsReviewRecord } from '../benefits-review.ts'
import { commitmentRecord } from '../commitment.ts'
import { performanceReviewRecord } from '../performance-review.ts'
import { resourceCommitmentRecord } from '../resource-commitment.ts'
import { benefitsPeriod, performancePeriod } from '../rules/review-due.ts'
import { organizationScope, TASK_FORCE, workGroupScope } from '../scope.ts'
import { selectionRecord } from '../selection.ts'
import type { SampleMember } from './sample-calendar.ts'
import type { SampleCast } from './sample-cast.ts'

interface Whole {
  readonly organization: string
  readonly user: string
  readonly group: string
  readonly executive: string
  readonly representative: string
  /** Number of the representative. */
  readonly number: number
}

/** Writes Sample Organization 2: committed and verified, every guide signed. */
export async function writeCommittedPartner(cast: SampleCast): Promise<SampleMember> {
  const { monthsAgo } = cast
  const joined = monthsAgo(29)
  const organization = cast.addOrganization(2, joined, { sector: 'education', government: false, city: 'Sampleton' })
  const representative = cast.addPerson(4, organization, 'School Social Worker')
  const executive = cast.addPerson(5, organization, 'Superintendent')
  cast.addExecutive(executive, organization, joined)
  const representation = cast.addRepresentation(representative, organization, joined)
  const user = cast.addUser(4, organization)
  await writeAllIndicators(cast, { organization, user, group: '1', executive, representative, number: 4 })
  return asMember(organization, user, representative, representation)
}

/** Writes the reviews of Sample Organization 2, signed today. */
export async function writeCommittedReviews(
  { writer, charter, today, sign }: SampleCast,
  { organization, user }: SampleMember,
): Promise<void> {
  const scope = organizationScope(organization)
  const performance = performanceReviewRecord(organization, performancePeriod(today, charter).id)
  const benefits = benefitsReviewRecord(organization, benefitsPeriod(today, charter).id)
  writer.moveTo(today)
  for (const { id } of charter.responsibilities.items)
    writer.write(user, scope, performance, { [`answers.${id}.observations`]: 'Sample: on track.' })
  for (const { id } of charter.benefits.items)
    writer.write(user, scope, benefits, { [`answers.${id}.findings`]: 'Sample: worth our time.' })
  for (const record of [performance, benefits]) await sign(user, 'Sample Person 4', record, 'representative', 'School Social Worker', today)
}

/** Writes Sample Organization 3: part of government, in work group 5, committed under an earlier representative, never reviewed. */
export async function writeGovernmentPartner(cast: SampleCast): Promise<SampleMember> {
  const { monthsAgo } = cast
  const joined = monthsAgo(28)
  const organization = cast.addOrganization(3, joined, { sector: 'public-safety', government: true, city: 'Sample Springs' })
  const earlier = cast.addPerson(6, organization, 'Captain')
  const executive = cast.addPerson(7, organization, 'Sheriff')
  const present = cast.addPerson(8, organization, 'Detective')
  cast.addExecutive(executive, organization, joined)
  cast.addRepresentation(earlier, organization, joined, { to: monthsAgo(4) })
  const representation = cast.addRepresentation(present, organization, monthsAgo(3))
  const user = cast.addUser(8, organization)
  await writeAllIndicators(cast, { organization, user, group: '5', executive, representative: earlier, number: 6 })
  return asMember(organization, user, present, representation)
}

function asMember(organization: string, user: string, person: string, representation: string): SampleMember {
  return { organization, user, person, marks: '', representations: [{ key: representation, from: null }] }
}

async function writeAllIndicators(cast: SampleCast, whole: Whole): Promise<void> {
  const { writer, charter, monthsAgo, staff, sign } = cast
  const { organization, user, group, executive, representative, number } = whole
  const [record, scope] = [commitmentRecord(organization), organizationScope(organization)]
  const day = monthsAgo(24)
  for (const { id, kind } of charter.commitmentIndicators.items) {
    const acceptances = { executive, 'executive-date': day, representative, 'representative-date': day }
    const answers = kind === 'manual' ? acceptances : { 'by-whom': kind === 'memorandum' ? executive : representative, 'date': day }
    const cells = Object.entries({ ...answers, evidence: 'Sample: copy seen by staff.' })
    writer.write(user, scope, record, Object.fromEntries(cells.map(([column, value]) => [`answers.${id}.${column}`, value])))
  }
  writer.write(user, TASK_FORCE, selectionRecord(organization), { primary: group, joined: day, [`notes.${group}`]: 'Sample: our field.' })
  const chart = resourceCommitmentRecord(organization, group)
  writer.write(user, workGroupScope(group), chart, {
    'hours': 10,
    'answers.technical-specialists.have': true,
    'answers.transportation.can-get': true,
  })
  for (const one of [record, selectionRecord(organization), chart])
    await sign(user, `Sample Person ${number}`, one, 'representative', 'Representative', day)
  await sign(user, `Sample Person ${number + 1}`, record, 'executive', 'Chief executive', day)
  for (const { id } of charter.commitmentIndicators.items) writer.write(staff, scope, record, { [`verified.${id}`]: true })
}

/** Writes Sample Organizations 4 to 8: nothing done, a collaborator not confirmed, a group for government only, an affiliate, a lapsed one. Returns the collaborator's. */
export function writeOtherPartners(cast: SampleCast): SampleMember {
  const { writer, monthsAgo, staff } = cast
  cast.addPerson(
    9,
    cast.addOrganization(4, monthsAgo(1), { sector: 'business', city: 'North Sample', note: 'Sample: asked to join last month.' }),
    'Owner',
  )
  const fifth = addRepresented(cast, 5, 10, 'health')
  writer.write(fifth.user, TASK_FORCE, selectionRecord(fifth.organization), {
    'primary': '7',
    'joined': monthsAgo(3),
    'notes.7': 'Sample: who do we speak to there?',
  })
  const sixth = addRepresented(cast, 6, 11, 'civic')
  writer.write(sixth.user, TASK_FORCE, selectionRecord(sixth.organization), { primary: '5', joined: monthsAgo(2) })
  cast.addPerson(
    12,
    cast.addOrganization(7, monthsAgo(9), { sector: 'faith-based', level: 'affiliate', city: 'Sample Falls' }),
    'Volunteer',
  )
  const eighth = addRepresented(cast, 8, 13, 'other')
  writer.write(staff, TASK_FORCE, `organization:${eighth.organization}`, { standing: 'lapsed', note: 'Sample: no answer since last year.' })
  return fifth
}

function addRepresented(cast: SampleCast, number: number, person: number, sector: string): SampleMember {
  const from = cast.monthsAgo(12)
  const organization = cast.addOrganization(number, from, { sector, government: false, city: 'Sample City' })
  const key = cast.addPerson(person, organization, 'Manager')
  const representation = cast.addRepresentation(key, organization, from)
  return asMember(organization, cast.addUser(person, organization), key, representation)
}
