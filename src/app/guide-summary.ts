import type { RecordId } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import type { Guide } from '../domain/guide.ts'
import { readSignatures } from '../domain/signature.ts'
import type { Text } from '../domain/text.ts'
import { listOwnRows } from '../wizard/guide-rows.ts'
import { countProgress, listMissing, type Missing, type Progress } from '../wizard/missing.ts'
import { fieldsOf, readerOf } from './store-answers.tsx'

/** How far a guide has come. `signed`: every signer has signed what stands there now. */
export type GuideState = 'not-started' | 'in-progress' | 'complete' | 'signed' | 'signed-earlier'

/** Something that a rule asks for beyond filled cells, and where it is mended. */
export interface RuleReason {
  readonly record: RecordId
  /** Null = somewhere on the record's page. */
  readonly field: string | null
  readonly reason: Text
  /** Row of the guide to which it belongs; '' for the guide as a whole. */
  readonly row: string
  /** It cannot stand as it is. */
  readonly blocks: boolean
}

/** A guide's record in short. */
export interface GuideSummary {
  readonly state: GuideState
  readonly progress: Progress
  readonly missing: readonly Missing[]
  /** What rules ask for beyond filled cells. */
  readonly reasons: readonly RuleReason[]
  /** Ids of the signers who have not signed. */
  readonly unsigned: readonly string[]
}

/**
 * Sums up a guide's record.
 *
 * @param hash digest of what stands in it now; null = not known yet, then no version is judged
 * @param reasons what rules ask for beyond filled cells ; with any of them it is not complete
 */
export function summarizeGuide(
  guide: Guide,
  state: RecordState | undefined,
  hash: string | null,
  reasons: readonly RuleReason[],
): GuideSummary {
  const read = readerOf(state)
  const fields = fieldsOf(state)
  const ownRows = listOwnRows(guide, fields, read)
  const missing = listMissing(guide, ownRows, read)
  const signatures = state ? readSignatures(state) : new Map()
  const unsigned = guide.signers.map((signer) => signer.id).filter((signer) => !signatures.has(signer))
  const isEarlier = hash !== null && [...signatures.values()].some((signature) => signature.hash !== hash)
  const progress = countProgress(guide, ownRows, read)
  return { state: stateOf(), progress, missing, reasons, unsigned }

  function stateOf(): GuideState {
    if (isEarlier) return 'signed-earlier'
    if (unsigned.length === 0 && guide.signers.length > 0) return 'signed'
    if (fields.length === 0) return 'not-started'
    return missing.length === 0 && reasons.length === 0 ? 'complete' : 'in-progress'
  }
}
