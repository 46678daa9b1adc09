import type { UnsealedBundle } from '../../change/bundle.ts'
import type { RecordState } from '../../change/head.ts'
import type { Charter } from '../charter.ts'
import { profileRecord } from '../profile.ts'
import { addMonths } from '../rules/date.ts'
import { TASK_FORCE } from '../scope.ts'
import { writeGroupMeetings } from './sample-calendar.ts'
import { createSampleCast, type SampleCast } from './sample-cast.ts'
import { writeGroupProjects } from './sample-group-projects.ts'
import { writeWorkGroup } from './sample-group.ts'
import { writeOtherProjects } from './sample-other-projects.ts'
import { writeCommittedPartner, writeCommittedReviews, writeGovernmentPartner, writeOtherPartners } from './sample-others.ts'
import { writeOwnOrganization, writeOwnUnsent } from './sample-own.ts'
import { createSampleWriter } from './sample-writer.ts'

/** What the small sample needs from outside. */
export interface SmallSampleOptions {
  readonly charter: Charter
  /** Today, `YYYY-MM-DD`: deadlines of the sample lie around it. */
  readonly today: string
  /** Digest of a record's heads that a sign-off keeps; the one that screens compare it with. */
  hashHeads(state: RecordState): Promise<string>
}

/** The sample to look around in, and who looks. */
export interface SmallSample {
  readonly bundle: UnsealedBundle
  /** Who works in the sample: the official representative of Sample Organization 1. */
  readonly identity: { readonly user: string; readonly device: string }
}

/**
 * Makes a task force of 12 sample organizations for a look around: guides empty, begun, complete, signed, changed after they were
 * signed, and blocked by a rule; a review overdue; a support request asked and one answered; a work group that meets every month, with
 * attendance and minutes; projects in every state, with updates, ratings, reviews and a transition; edits not sent yet, two of them in conflict. The same options give the same sample. Rejects as `hashHeads` does.
 */
export async function smallSample({ charter, today, hashHeads }: SmallSampleOptions): Promise<SmallSample> {
  const writer = createSampleWriter(SEED, addMonths(today, -30))
  const sign = async (by: string, name: string, record: string, signer: string, role: string, date: string) => {
    const state = writer.record(record)!
    writer.write(by, state.scope, record, { [`signatures.${signer}`]: { name, role, date, hash: await hashHeads(state) } })
  }
  const cast: SampleCast = createSampleCast({ writer, charter, today, sign })
  writer.write(cast.staff, TASK_FORCE, profileRecord(cast.staff), { name: 'Sample Staff 1' })
  const own = await writeOwnOrganization(cast)
  const school = await writeCommittedPartner(cast)
  const government = await writeGovernmentPartner(cast)
  const clinic = writeOtherPartners(cast)
  const members = writeWorkGroup(cast, own)
  const projects = writeGroupProjects(cast, { group: own.group, members, receiver: government.organization })
  writeOtherProjects(cast, { school, government, clinic })
  const [, chair, , , differing] = members
  writeGroupMeetings(cast, { group: own.group, chair, members, alternate: own.alternateRepresentation, differing, projects })
  await writeCommittedReviews(cast, school)
  writer.disconnect()
  writeOwnUnsent(cast, own)
  return { bundle: writer.toBundle('Sample task force', cast.staff), identity: { user: own.user, device: writer.newId() } }
}

const SEED = 2014
