import { createContext, use } from 'react'
import type { CharterDraftState } from './use-charter-draft.ts'

/** The draft around the inputs of the charter editor. */
export const DraftContext = createContext<CharterDraftState | null>(null)

/** The draft that an input of the charter editor belongs to; hook. Throws outside of it (a fault of the caller). */
export function useDraft(): CharterDraftState {
  const draft = use(DraftContext)
  if (!draft) throw new Error('An input of the charter stands outside of a DraftContext.')
  return draft
}
