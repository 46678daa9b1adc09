import { keyOf, kindOf, type RecordId } from '../../change/edit.ts'
import type { RecordState } from '../../change/head.ts'
import type { Charter } from '../../domain/charter.ts'
import { organizationRecord } from '../../domain/organization.ts'
import type { Rights } from '../../domain/rules/access.ts'
import {
  listMemberships,
  listOffices,
  listPeopleNamed,
  rightsOf,
  type DirectGrant,
  type Membership,
  type Office,
} from '../../domain/rules/grants.ts'
import { selectionRecord } from '../../domain/selection.ts'
import { barOffice, isBarred, type Bar } from './ended-rights.ts'

/** What rights are worked out from, as far as some users need it. */
export interface RightsSources {
  /** E-mail addresses of those accounts that are not revoked. */
  readonly emailByUser: ReadonlyMap<string, string>
  readonly grantsByUser: ReadonlyMap<string, readonly DirectGrant[]>
  readonly offices: readonly Office[]
  readonly memberships: readonly Membership[]
  /** Rights that stay ended, whatever the records say ([S13]). */
  readonly bars: ReadonlyMap<string, Bar>
  /** People whom tenures name. */
  readonly tenures: readonly { readonly record: string; readonly person: string }[]
}

/** What has to be written anew after edits that change rights. */
export interface RightsChanges {
  readonly tenures: ReadonlyMap<RecordId, { readonly people: readonly string[]; readonly office: Office | null }>
  readonly memberships: ReadonlyMap<string, readonly Membership[]>
}

type Find = (record: RecordId) => RecordState | undefined

/** Rights of some users, kept right while edits are accepted one after the other: a selection makes a member from the next edit on. */
export class RightsState {
  readonly #sources: RightsSources
  readonly #today: string
  readonly #charter: Charter
  readonly #officeByRecord: Map<RecordId, Office>
  readonly #membershipsByOrganization = new Map<string, readonly Membership[]>()
  readonly #recordsByPerson = new Map<string, Set<RecordId>>()
  readonly #rights = new Map<string, Rights>()
  readonly #changedTenures = new Map<RecordId, { people: readonly string[]; office: Office | null }>()
  readonly #changedMemberships = new Map<string, readonly Membership[]>()

  constructor(sources: RightsSources, today: string, charter: Charter) {
    this.#sources = sources
    this.#today = today
    this.#charter = charter
    this.#officeByRecord = new Map(sources.offices.map((office) => [office.record, office]))
    for (const membership of sources.memberships) {
      const { organization } = membership
      this.#membershipsByOrganization.set(organization, [...(this.#membershipsByOrganization.get(organization) ?? []), membership])
    }
    for (const { record, person } of sources.tenures) this.#link(record, [person])
  }

  /** What a user may do now. Who has no account, or a revoked one, may do nothing. */
  of(user: string): Rights {
    let rights = this.#rights.get(user)
    if (rights) return rights
    const email = this.#sources.emailByUser.get(user)
    rights =
      email === undefined
        ? { user, staff: false, observer: false, chairs: [], groups: [], represents: [], executiveOf: [] }
        : rightsOf(
            { id: user, email },
            this.#sources.grantsByUser.get(user) ?? [],
            [...this.#officeByRecord.values()],
            [...this.#membershipsByOrganization.values()].flat(),
            this.#today,
            this.#charter,
          )
    this.#rights.set(user, rights)
    return rights
  }

  /** Works in that records have changed. `find` finds them, and the people and organizations beside them, as they are now. */
  note(records: Iterable<RecordId>, find: Find): void {
    for (const record of records) {
      const key = keyOf(record)
      switch (kindOf(record)) {
        case 'representation':
        case 'executive':
          this.#listTenure(record, find)
          break
        case 'person':
          for (const tenure of this.#recordsByPerson.get(key) ?? []) this.#listTenure(tenure, find)
          break
        case 'organization':
        case 'selection':
          this.#listMembership(key, find)
          break
        default:
          continue
      }
      this.#rights.clear()
    }
  }

  get changes(): RightsChanges {
    return { tenures: this.#changedTenures, memberships: this.#changedMemberships }
  }

  #listTenure(record: RecordId, find: Find): void {
    const state = find(record)
    const people = state ? listPeopleNamed(state) : []
    const [granted] = state ? listOffices([state], find) : []
    const office = state && granted ? barOffice(granted, state, find, this.#sources.bars) : null
    this.#link(record, people)
    if (office) this.#officeByRecord.set(record, office)
    else this.#officeByRecord.delete(record)
    this.#changedTenures.set(record, { people, office })
  }

  #listMembership(organization: string, find: Find): void {
    const selection = find(selectionRecord(organization))
    const granted = selection ? listMemberships([selection], find, this.#charter) : []
    const memberships = granted.filter((one) => !isBarred(one, selection!, find, this.#sources.bars))
    this.#membershipsByOrganization.set(organization, memberships)
    this.#changedMemberships.set(organization, memberships)
  }

  #link(record: RecordId, people: readonly string[]): void {
    for (const person of people) {
      const records = this.#recordsByPerson.get(person)
      if (records) records.add(record)
      else this.#recordsByPerson.set(person, new Set([record]))
    }
  }
}

/** The records that decide on memberships of an organization. */
export function listMembershipRecords(organization: string): readonly RecordId[] {
  return [selectionRecord(organization), organizationRecord(organization)]
}
