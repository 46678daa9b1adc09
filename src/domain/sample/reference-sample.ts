import type { UnsealedBundle } from '../../change/bundle.ts'
import type { Charter } from '../charter.ts'
import { addMonths } from '../rules/date.ts'
import { writeMeeting } from './sample-meetings.ts'
import { writeGuides, writePartner, type SamplePartner } from './sample-partners.ts'
import { writeProject } from './sample-projects.ts'
import { addDays } from './sample-text.ts'
import { createSampleWriter } from './sample-writer.ts'

/** Which reference workload to make. */
export interface ReferenceOptions {
  readonly charter: Charter
  /** 1 = the reference: 300 organizations, 24 meetings a group, 400 projects; the rest follows. */
  readonly scale: number
  readonly seed: number
  /** Everything still pending, as on devices that never met a server. */
  readonly pending?: boolean
  /** Last day of the sample, `YYYY-MM-DD`. */
  readonly today: string
}

const ORGANIZATIONS = 300
const MEETINGS_A_GROUP = 24
const PROJECTS = 400

/**
 * Makes the reference workload by which speed is measured: a task force of two years, every word of it marked as sample. The same
 * options give the same bundle. Values of metrics by month are fields that this version only keeps ([M9]).
 */
export function makeReferenceSample({ charter, scale, seed, pending = false, today }: ReferenceOptions): UnsealedBundle {
  const start = addMonths(today, -24)
  const writer = createSampleWriter(seed, start)
  if (pending) writer.disconnect()
  const count = (base: number) => Math.max(1, Math.round(base * scale))
  const partners = Array.from({ length: count(ORGANIZATIONS) }, (_, index) => writePartner(writer, charter, index + 1, start))
  const year = today.slice(0, 4)
  writer.moveTo(addMonths(today, -21))
  for (const partner of partners) writeGuides(writer, charter, partner, year)
  for (const group of charter.workGroups) {
    const members = membersOf(group.id, partners)
    for (let index = 0; index < count(MEETINGS_A_GROUP); index++) {
      const date = addDays(start, 30 * (index % MEETINGS_A_GROUP))
      writer.moveTo(date, 14 * 60)
      writeMeeting(writer, group.id, members, date, index + 1)
    }
  }
  const areas = charter.startUpElements.items.map(({ id }) => id)
  for (let index = 0; index < count(PROJECTS); index++) {
    const group = charter.workGroups[index % charter.workGroups.length]!.id
    writeProject(writer, { group, areas }, membersOf(group, partners), addDays(start, index % 500), index + 1)
  }
  return writer.toBundle(`Sample task force at ${scale}×`, partners[0]!.user)
}

/** Those who attend a group's meetings: its own members first, then observers. */
function membersOf(group: string, partners: readonly SamplePartner[]): readonly SamplePartner[] {
  const own = partners.filter((partner) => partner.group === group)
  return own.length >= 40 ? own : [...own, ...partners.filter((partner) => partner.group !== group)].slice(0, 40)
}
