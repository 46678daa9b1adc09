import { writeBundle } from '../../src/change/bundle.ts'
import { organizationRecord } from '../../src/domain/organization.ts'
import { personRecord } from '../../src/domain/person.ts'
import { profileRecord } from '../../src/domain/profile.ts'
import { representationRecord } from '../../src/domain/representation.ts'
import { createSampleWriter, type SampleWriter } from '../../src/domain/sample/sample-writer.ts'
import { TASK_FORCE } from '../../src/domain/scope.ts'
import { selectionRecord } from '../../src/domain/selection.ts'

/** Work group that the forty belong to: one that everybody may join. */
export const groupOfForty = '1'

/** Organizations; every fourth has an alternate beside its official representative: forty people. */
const ORGANIZATIONS = 32

/** Somebody on the list. */
export interface ListedPerson {
  readonly representation: string
  readonly name: string
  readonly organization: string
  readonly alternate: boolean
}

/** A file with a work group of forty people, as its chair would have it from a colleague. */
export interface GroupFile {
  /** What stands in the file. */
  readonly text: string
  readonly people: readonly ListedPerson[]
}

/** Makes the file; the same one every time. */
export async function makeGroupOfForty(): Promise<GroupFile> {
  const writer = createSampleWriter(40, '2025-11-03')
  writer.disconnect()
  const user = writer.newId()
  writer.write(user, TASK_FORCE, profileRecord(user), { name: 'Sample Person of the staff' })
  const people = Array.from({ length: ORGANIZATIONS }, (_, index) => writeOrganization(writer, user, index + 1)).flat()
  return { text: await writeBundle(writer.toBundle('Sample group of forty', user)), people }
}

function writeOrganization(writer: SampleWriter, user: string, number: number): readonly ListedPerson[] {
  const key = writer.newId()
  const organization = `Sample Organization ${String(number).padStart(2, '0')}`
  writer.write(user, TASK_FORCE, organizationRecord(key), { name: organization, level: 'partner', standing: 'active' })
  writer.write(user, TASK_FORCE, selectionRecord(key), { primary: groupOfForty, joined: '2025-11-03' })
  const people = [writePerson(writer, user, { key, organization, name: `Sample Person ${number}`, alternate: false })]
  if (number % 4 === 0) people.push(writePerson(writer, user, { key, organization, name: `Sample Alternate ${number}`, alternate: true }))
  return people
}

interface NewPerson {
  readonly key: string
  readonly organization: string
  readonly name: string
  readonly alternate: boolean
}

function writePerson(writer: SampleWriter, user: string, { key, organization, name, alternate }: NewPerson): ListedPerson {
  const [person, representation] = [writer.newId(), writer.newId()]
  writer.write(user, TASK_FORCE, personRecord(person), { name, organization: key })
  writer.write(user, TASK_FORCE, representationRecord(representation), { person, organization: key, from: '2025-11-03', alternate })
  return { representation, name, organization, alternate }
}
