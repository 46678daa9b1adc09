import type { RecordState } from '../../change/head.ts'
import { readMeeting } from '../../domain/meeting.ts'
import { writeSignedAttendance } from '../../domain/performance-review.ts'
import { digestSigned } from '../../domain/signed-heads.ts'
import type { Answers } from '../../wizard/answers.ts'
import type { Session } from '../session.ts'
import type { OrganizationFacts } from '../use-organization-facts.ts'
import { recordOf, type GuidePlace } from './guide-place.ts'
import { figuresOf, judgeReviewYear, yearBefore } from './review-year.ts'

interface ReviewSigning {
  readonly session: Session
  readonly place: GuidePlace
  readonly facts: OrganizationFacts
  readonly answers: Answers
  /** Digest of what the signer sees. */
  readonly hash: string
  /** What to say where that is not what stands there any more. */
  readonly changed: string
}

/**
 * Keeps the figures of attendance of the year and of the year before with a performance review, just before it is signed, and resolves
 * with the digest of what is signed: exactly what the signer saw, and these figures. They are one edit, written before the
 * sign-off: what breaks off in between leaves figures that nobody signed, never a sign-off without them.
 * Rejects with an Error that people can read where an answer has changed meanwhile or nothing can be written.
 */
export async function keepAttendance({ session, place, facts, answers, hash, changed }: ReviewSigning): Promise<string> {
  const { store } = session
  const record = recordOf(place)
  await store.load(['meeting'])
  const seen = store.record(record)
  if ((await digestSigned(seen)) !== hash) throw new Error(changed)
  const meetings = store.records('meeting').map(readMeeting)
  const [year, now] = [place.part ?? '', session.now()]
  const figures = [year, yearBefore(year)].map((one) => [one, figuresOf(judgeReviewYear(facts, meetings, one, now))] as const)
  const fields = writeSignedAttendance(Object.fromEntries(figures))
  await answers.write(fields)
  return digestSigned(withFields(seen, store.record(record), Object.keys(fields)))
}

/** What the signer saw, with some fields as they are now: what came in between was not seen, so it is not signed. */
function withFields(seen: RecordState | undefined, now: RecordState | undefined, fields: readonly string[]): RecordState | undefined {
  if (!now) return seen
  const taken = fields.map((field) => [field, now.fields[field] ?? []] as const)
  return { ...now, fields: { ...seen?.fields, ...Object.fromEntries(taken) } }
}
