import type { FieldDraft } from '../../store/store.ts'
import type { RecordId } from '../../change/edit.ts'
import { executiveRecord } from '../../domain/executive.ts'
import { personRecord } from '../../domain/person.ts'
import { representationRecord } from '../../domain/representation.ts'
import { addDays, isWithin } from '../../domain/rules/date.ts'

/** The offices that somebody holds at an organization for a time. */
export type Office = 'representation' | 'executive'

/** Somebody's time in an office: a representation or an executive. */
export interface Tenure {
  readonly key: string
  readonly person: string | null
  readonly from: string | null
  readonly to: string | null
  readonly alternate?: boolean
}

/** An office's times, in the groups in which the page shows them. */
export interface OfficeTimes<One extends Tenure> {
  readonly current: readonly One[]
  readonly alternates: readonly One[]
  readonly coming: readonly One[]
  /** Newest first. */
  readonly past: readonly One[]
}

/** Id of the record of a time in office. */
export function tenureRecord(office: Office, key: string): RecordId {
  return office === 'executive' ? executiveRecord(key) : representationRecord(key)
}

/** Sorts an office's times by where they lie on a day. */
export function sortTenures<One extends Tenure>(tenures: readonly One[], today: string): OfficeTimes<One> {
  const newest = [...tenures].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? 1 : -1))
  const present = newest.filter((one) => isWithin(today, one))
  const coming = newest.filter((one) => !present.includes(one) && one.from !== null && one.from > today)
  return {
    current: present.filter((one) => one.alternate !== true),
    alternates: present.filter((one) => one.alternate === true),
    coming,
    past: newest.filter((one) => !present.includes(one) && !coming.includes(one)),
  }
}

/** What is asked to put somebody into an office. */
export interface Appointment {
  readonly office: Office
  readonly organization: string
  /** Key of a person, or the name of a new one. */
  readonly person: { readonly key: string } | { readonly name: string }
  readonly from: string
  readonly alternate: boolean
  /** Whose time ends the day before. */
  readonly replaces: Tenure | null
}

/**
 * The fields to write for an appointment, as one edit: a new person where one is named, the new time, the end of the one replaced.
 *
 * @param keys fresh keys for the time in office and for a new person
 */
export function draftAppointment(
  appointment: Appointment,
  keys: { readonly tenure: string; readonly person: string },
): readonly FieldDraft[] {
  const { office, organization, person, from, alternate, replaces } = appointment
  const record = tenureRecord(office, keys.tenure)
  const drafts: FieldDraft[] = []
  if ('name' in person) {
    drafts.push({ record: personRecord(keys.person), field: 'name', value: person.name })
    drafts.push({ record: personRecord(keys.person), field: 'organization', value: organization })
  }
  drafts.push({ record, field: 'person', value: 'name' in person ? keys.person : person.key })
  drafts.push({ record, field: 'organization', value: organization })
  drafts.push({ record, field: 'from', value: from })
  if (alternate) drafts.push({ record, field: 'alternate', value: true })
  if (replaces) drafts.push({ record: tenureRecord(office, replaces.key), field: 'to', value: addDays(from, -1) })
  return drafts
}
