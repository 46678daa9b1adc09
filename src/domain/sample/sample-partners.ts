import type { Json } from '../../change/edit.ts'
import { benefitsReviewRecord } from '../benefits-review.ts'
import type { Charter } from '../charter.ts'
import { commitmentRecord } from '../commitment.ts'
import { executiveRecord } from '../executive.ts'
import { organizationRecord } from '../organization.ts'
import { performanceReviewRecord } from '../performance-review.ts'
import { personRecord } from '../person.ts'
import { profileRecord } from '../profile.ts'
import { representationRecord } from '../representation.ts'
import { resourceCommitmentRecord } from '../resource-commitment.ts'
import { organizationScope, TASK_FORCE, workGroupScope } from '../scope.ts'
import { selectionRecord } from '../selection.ts'
import { addDays, sampleText } from './sample-text.ts'
import type { SampleWriter } from './sample-writer.ts'

/** A sample organization with the two people who speak for it. */
export interface SamplePartner {
  readonly organization: string
  /** Id of its work group. */
  readonly group: string
  /** User id of its official representative. */
  readonly user: string
  readonly representative: string
  readonly representation: string
  readonly executive: string
  readonly joined: string
}

const cities = ['Sample City', 'Sampleton', 'Sample Springs', 'North Sample', 'Sample Falls'] as const

/** Writes one organization with its chief executive and its official representative. `number` counts from 1. */
export function writePartner(writer: SampleWriter, charter: Charter, number: number, joined: string): SamplePartner {
  const { random, newId } = writer
  const [organization, user, representative, representation, executive] = [newId(), newId(), newId(), newId(), newId()]
  const group = charter.workGroups[number % charter.workGroups.length]!
  writer.write(user, TASK_FORCE, organizationRecord(organization), {
    name: `Sample Organization ${number}`,
    sector: random.pick(charter.sectors.items).id,
    government: group.membership === 'government',
    level: random.chance(0.9) ? 'partner' : 'affiliate',
    city: random.pick(cities),
    website: `https://organization-${number}.example`,
    phone: `555-01${String(number % 100).padStart(2, '0')}`,
    note: sampleText(random, 'note', 8),
    standing: 'active',
    joined,
  })
  const people = [
    { key: representative, number: number * 2 - 1, title: 'Program Coordinator' },
    { key: executive, number: number * 2, title: 'Executive Director' },
  ]
  for (const { key, number: count, title } of people) {
    const email = `person-${count}@organization-${number}.example`
    const phone = `555-01${String(count % 100).padStart(2, '0')}`
    writer.write(user, TASK_FORCE, personRecord(key), { name: `Sample Person ${count}`, organization, title, email, phone })
  }
  const name = `Sample Person ${number * 2 - 1}`
  writer.write(user, TASK_FORCE, profileRecord(user), { name, organization })
  const tenure = { organization, from: joined }
  writer.write(user, TASK_FORCE, representationRecord(representation), { person: representative, ...tenure, alternate: false })
  writer.write(user, TASK_FORCE, executiveRecord(newId()), { person: executive, ...tenure })
  return { organization, group: group.id, user, representative, representation, executive, joined }
}

/** Writes the guides of one organization; each is begun by a share of all, row by row as people fill them in. */
export function writeGuides(writer: SampleWriter, charter: Charter, partner: SamplePartner, year: string): void {
  const { random } = writer
  if (random.chance(0.7)) writeSelection(writer, charter, partner)
  if (random.chance(0.6)) writeCommitment(writer, charter, partner)
  if (random.chance(0.6)) writePledges(writer, charter, partner)
  const { organization } = partner
  if (random.chance(0.5)) {
    const rows = charter.responsibilities.items.map((item) => item.id)
    writeReview(writer, partner, performanceReviewRecord(organization, year), rows, 'observations')
  }
  if (random.chance(0.4)) {
    const rows = charter.benefits.items.map((item) => item.id)
    writeReview(writer, partner, benefitsReviewRecord(organization, year), rows, 'findings')
  }
}

function writeSelection(writer: SampleWriter, charter: Charter, { organization, user, group, joined }: SamplePartner): void {
  const open = charter.workGroups.filter((other) => other.reading === 'open' && other.id !== group)
  const observed = writer.random.pick(open).id
  writer.write(user, TASK_FORCE, selectionRecord(organization), {
    primary: group,
    joined,
    collaborator: true,
    [`observer.${observed}`]: true,
    [`notes.${group}`]: sampleText(writer.random, 'note', 10),
  })
}

function writeCommitment(writer: SampleWriter, charter: Charter, partner: SamplePartner): void {
  const { organization, user, representative, executive, joined } = partner
  const indicators = charter.commitmentIndicators.items.slice(0, 1 + writer.random.below(5))
  for (const { id, kind } of indicators) {
    const date = addDays(joined, writer.random.below(90))
    const acceptances = { executive, 'executive-date': date, representative, 'representative-date': date }
    const answers: { readonly [column: string]: Json } =
      kind === 'manual' ? acceptances : { 'by-whom': kind === 'memorandum' ? executive : representative, date }
    const evidence = sampleText(writer.random, 'evidence', 9)
    const fields = Object.entries({ ...answers, evidence }).map(([column, value]) => [`answers.${id}.${column}`, value])
    writer.write(user, organizationScope(organization), commitmentRecord(organization), Object.fromEntries(fields))
  }
}

function writePledges(writer: SampleWriter, charter: Charter, { organization, user, group }: SamplePartner): void {
  const { random } = writer
  const record = resourceCommitmentRecord(organization, group)
  writer.write(user, workGroupScope(group), record, { hours: 1 + random.below(20) })
  for (const { id } of charter.resources.items) {
    if (random.chance(0.4)) continue
    const have = random.chance(0.6)
    writer.write(user, workGroupScope(group), record, {
      [`answers.${id}.have`]: have,
      [`answers.${id}.can-get`]: !have,
      [`answers.${id}.amount`]: `${1 + random.below(9)} a month`,
      [`answers.${id}.note`]: sampleText(random, 'note', 6),
    })
  }
}

function writeReview(
  writer: SampleWriter,
  { organization, user }: SamplePartner,
  record: string,
  rows: readonly string[],
  column: string,
): void {
  const { random } = writer
  for (const row of rows) {
    const improvements = `answers.${row}.improvements`
    writer.write(user, organizationScope(organization), record, {
      [`answers.${row}.${column}`]: sampleText(random, 'answer', 14),
      [improvements]: sampleText(random, 'wish', 8),
    })
    if (random.chance(0.2)) writer.write(user, organizationScope(organization), record, { [improvements]: sampleText(random, 'wish', 12) })
  }
}
