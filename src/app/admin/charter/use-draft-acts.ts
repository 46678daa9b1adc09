import { useLingui } from '@lingui/react/macro'
import type { Json } from '../../../change/edit.ts'
import { shownValue } from '../../../change/merge.ts'
import { publishDrafts } from '../../../domain/charter-draft.ts'
import { CHARTER_DRAFT, type CharterDraft } from '../../../domain/charter-version.ts'
import { TASK_FORCE } from '../../../domain/scope.ts'
import { problemOf } from '../../../store/write-problem.ts'
import { useToast } from '../../../ui/toast.tsx'
import { useStore } from '../../session.ts'
import { useWriteProblemText } from '../../write-problem-text.ts'
import type { CharterDraftState } from './use-charter-draft.ts'

/** Most changes that one edit holds ([S7]). */
const MOST = 500

/** What is done with the draft as a whole; each gives the sentence of what went wrong, null where nothing did. Hook. */
export function useDraftActs(draft: CharterDraftState): {
  readonly publish: () => Promise<string | null>
  readonly discard: () => Promise<string | null>
} {
  const { t } = useLingui()
  const store = useStore()
  const toast = useToast()
  const textOf = useWriteProblemText()
  const tellProblem = (error: unknown) => textOf(problemOf(error).code)
  const writeAll = async (drafts: readonly CharterDraft[]) => {
    for (let from = 0; from < drafts.length; from += MOST) await store.write(TASK_FORCE, drafts.slice(from, from + MOST))
  }
  return {
    async publish() {
      const publication = publishDrafts(draft.base, store.record(CHARTER_DRAFT), draft.version)
      if (publication === null) return t`The draft is not whole any more. Close this and see what is missing.`
      try {
        await store.write(TASK_FORCE, publication.publish)
      } catch (error) {
        return tellProblem(error)
      }
      toast({ text: t`Version ${draft.version} of the charter is published.` })
      // What is left of the draft says nothing new: that it could not be cleared is no failure of the publication.
      await writeAll(publication.clear).catch((error: unknown) => toast({ text: tellProblem(error) }))
      return null
    },
    async discard() {
      const state = store.record(CHARTER_DRAFT)
      const held = Object.keys(state?.fields ?? {}).flatMap((field): readonly CharterDraft[] => {
        const value: Json = shownValue(state, field) ?? null
        return value === null ? [] : [{ record: CHARTER_DRAFT, field, value }]
      })
      try {
        await writeAll(held.map((one) => ({ ...one, value: null })))
      } catch (error) {
        return tellProblem(error)
      }
      const undo = () => void writeAll(held).catch((error: unknown) => toast({ text: tellProblem(error) }))
      toast({ text: t`The draft was discarded.`, action: { label: t`Undo`, onAction: undo } })
      return null
    },
  }
}

/** Gives a function that writes fields of the draft and says what went wrong. Hook. */
export function useDraftWrite(): (drafts: readonly { readonly field: string; readonly value: Json }[]) => Promise<boolean> {
  const store = useStore()
  const toast = useToast()
  const textOf = useWriteProblemText()
  return async (drafts) => {
    try {
      await store.write(
        TASK_FORCE,
        drafts.map((one) => ({ record: CHARTER_DRAFT, ...one })),
      )
      return true
    } catch (error) {
      toast({ text: textOf(problemOf(error).code) })
      return false
    }
  }
}
