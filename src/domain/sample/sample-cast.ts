import type { Charter } from '../charter.ts'
import { executiveRecord } from '../executive.ts'
import { organizationRecord } from '../organization.ts'
import { personRecord } from '../person.ts'
import { profileRecord } from '../profile.ts'
import { representationRecord } from '../representation.ts'
import { addMonths } from '../rules/date.ts'
import { TASK_FORCE } from '../scope.ts'
import type { SampleFields, SampleWriter } from './sample-writer.ts'

/** Signs a guide's record as a person. */
export type Sign = (by: string, name: string, record: string, signer: string, role: string, date: string) => Promise<void>

/** Surroundings in which the small sample is written. */
export interface SampleCast {
  readonly writer: SampleWriter
  readonly charter: Charter
  readonly today: string
  readonly sign: Sign
  /** User id of the sample's staff. */
  readonly staff: string
  /** The day so many months before today. */
  monthsAgo(months: number): string
  /** Writes an organization of that number without people. */
  addOrganization(number: number, joined: string, fields: SampleFields): string
  /** Writes a person of that number at an organization. */
  addPerson(number: number, organization: string, title: string): string
  /** Makes a person a user whose edits bear a name. */
  addUser(number: number, organization: string): string
  addExecutive(person: string, organization: string, from: string): void
  /** Returns the key of the representation. */
  addRepresentation(person: string, organization: string, from: string, more?: SampleFields): string
}

/** Makes the surroundings. */
export function createSampleCast(base: Pick<SampleCast, 'writer' | 'charter' | 'today' | 'sign'>): SampleCast {
  const { writer, today } = base
  const staff = writer.newId()
  const write = (record: string, fields: SampleFields) => writer.write(staff, TASK_FORCE, record, fields)
  return {
    ...base,
    staff,
    monthsAgo: (months) => addMonths(today, -months),
    addOrganization(number, joined, fields) {
      const key = writer.newId()
      const [website, phone] = [`https://organization-${number}.example`, `555-01${String(number).padStart(2, '0')}`]
      write(organizationRecord(key), {
        name: `Sample Organization ${number}`,
        level: 'partner',
        standing: 'active',
        website,
        phone,
        joined,
        ...fields,
      })
      return key
    },
    addPerson(number, organization, title) {
      const key = writer.newId()
      const [email, phone] = [`person-${number}@sample.example`, `555-01${50 + number}`]
      write(personRecord(key), { name: `Sample Person ${number}`, organization, title, email, phone })
      return key
    },
    addUser(number, organization) {
      const user = writer.newId()
      write(profileRecord(user), { name: `Sample Person ${number}`, organization })
      return user
    },
    addExecutive: (person, organization, from) => void write(executiveRecord(writer.newId()), { person, organization, from }),
    addRepresentation(person, organization, from, more = {}) {
      const key = writer.newId()
      write(representationRecord(key), { person, organization, from, alternate: false, ...more })
      return key
    },
  }
}
