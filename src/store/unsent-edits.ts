import { coalesce, type Coalesced, type UnsentEdit } from '../change/coalesce.ts'
import type { Edit, EditId } from '../change/edit.ts'
import type { FieldDraft } from './store.ts'

/** The device's last own edit of each field, for [M8]. */
export interface UnsentEdits {
  /** Notes an own edit that is durable. */
  note(edit: Edit, n: number, chain: readonly EditId[]): void
  /** The edit whose place a draft may take, and what the new one then bears; null where there is none, or it may have left. */
  find(draft: FieldDraft, context: readonly EditId[], leftUpTo: number): { readonly last: Unsent; readonly coalesced: Coalesced } | null
}

interface Unsent extends UnsentEdit {
  readonly n: number
}

/** Makes an empty list. */
export function createUnsentEdits(): UnsentEdits {
  const lastByField = new Map<string, Unsent>()
  return {
    note({ id, changes }, n, chain) {
      if (changes.length !== 1) return
      const { record, field, replaces } = changes[0]!
      lastByField.set(`${record} ${field}`, { id, n, chain, replaces })
    },
    find(draft, context, leftUpTo) {
      const last = lastByField.get(`${draft.record} ${draft.field}`)
      if (!last || last.id !== draft.continues || last.n <= leftUpTo) return null
      const coalesced = coalesce(last, context)
      return coalesced && { last, coalesced }
    },
  }
}
