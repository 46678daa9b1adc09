import type { AttendancePolicy } from '../../charter.ts'

/** Where attendance stands against the policy. Without a held meeting there is no ratio: never 0 %, never 100 %. */
export type AttendanceStanding =
  | { readonly kind: 'no-meetings' }
  | { readonly kind: 'counted'; readonly attended: number; readonly held: number; readonly required: number; readonly meets: boolean }

/**
 * Judges attendance (Performance Review Guide) in whole numbers: it meets the policy of 3/4 iff 4 × attended ≥ 3 × held.
 *
 * @param attended meetings attended, of those held
 * @param held meetings of the group that were held since the organization joined it
 */
export function judgeAttendance(attended: number, held: number, policy: AttendancePolicy): AttendanceStanding {
  if (held <= 0) return { kind: 'no-meetings' }
  const { numerator, denominator } = policy.minimum
  return { kind: 'counted', attended, held, required: requiredMeetings(held, policy), meets: denominator * attended >= numerator * held }
}

/** The least number of meetings to attend of those held: 9 of 12 under the policy of 3/4. */
export function requiredMeetings(held: number, policy: AttendancePolicy): number {
  const { numerator, denominator } = policy.minimum
  return Math.floor((numerator * held + denominator - 1) / denominator)
}
