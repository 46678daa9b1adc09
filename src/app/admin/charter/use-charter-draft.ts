import type { Json } from '../../../change/edit.ts'
import { headsOf, type RecordState } from '../../../change/head.ts'
import type { Charter } from '../../../domain/charter.ts'
import { applyDraft, isDraftEmpty, openCharter } from '../../../domain/charter-draft.ts'
import { CHARTER_DRAFT, readCharter } from '../../../domain/charter-version.ts'
import { versionOf } from '../../../domain/charter-version/version-of.ts'
import type { CharterFault } from '../../../domain/charter-version/take-shape.ts'
import { useCharter } from '../../charter.ts'
import { useRecordLater, useRecords } from '../../live.ts'

/** A published version, as a record of this device. */
export interface PublishedVersion {
  readonly version: number
  readonly charter: Charter
  readonly note: string
  readonly by: string
  readonly at: string
}

/** The charter in force and the draft of the next. */
export interface CharterDraftState {
  /** In force now: what a place of the draft says that was left alone. */
  readonly base: Charter
  readonly draft: RecordState | undefined
  /** Nothing was drafted. */
  readonly isEmpty: boolean
  /** The charter as it would be, whole or not. */
  readonly open: Json
  /** The charter as it would be; null while something is missing. */
  readonly next: Charter | null
  readonly faults: readonly CharterFault[]
  /** Number under which the draft would be published. */
  readonly version: number
}

/** The draft of the charter, live; hook. Suspends until it is read. */
export function useCharterDraft(): CharterDraftState {
  const base = useCharter()
  // The whole charter is worked out anew with every letter typed: the letter is drawn first.
  const draft = useRecordLater(CHARTER_DRAFT)
  const records = useRecords('charter')
  const version = 1 + Math.max(base.version, ...records.map(({ record }) => versionOf(record) ?? 0))
  const { charter, faults } = applyDraft(base, draft, version)
  return {
    base,
    draft,
    isEmpty: isDraftEmpty(draft),
    open: openCharter(base, draft, version),
    next: faults.length === 0 ? charter : null,
    faults,
    version,
  }
}

/** The versions that were published, the newest first, live; hook. Suspends until they are read. */
export function useVersions(): readonly PublishedVersion[] {
  return useRecords('charter')
    .flatMap((state): readonly PublishedVersion[] => {
      const charter = versionOf(state.record) === null ? null : readCharter(state)
      const [head] = headsOf(state.fields, 'version')
      if (!charter || !head) return []
      const [note] = headsOf(state.fields, 'note')
      return [{ version: charter.version, charter, note: typeof note?.value === 'string' ? note.value : '', by: head.by, at: head.at }]
    })
    .sort((a, b) => b.version - a.version)
}
