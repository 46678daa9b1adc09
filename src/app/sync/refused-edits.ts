import { useEffect, useState } from 'react'
import type { Charter } from '../../domain/charter.ts'
import { judgeEdit, listRecordsNeeded, type Rights } from '../../domain/rules/access.ts'
import type { RefusedEdit, Store } from '../../store/store.ts'
import { useFacts } from '../live.ts'
import { useStore } from '../session.ts'
import type { ExplainWrite } from '../write-access.ts'

/** The refused list, read anew whenever it may have changed, with the records that it is about loaded; null while it is read for the first time. Hook. */
export function useRefusedEdits(): readonly RefusedEdit[] | 'failed' | null {
  const store = useStore()
  const { refused, lastEdit, syncedAt } = useFacts()
  const [edits, setEdits] = useState<readonly RefusedEdit[] | 'failed' | null>(null)
  useEffect(() => {
    let isLatest = true
    const read = async () => {
      const found = await store.refused()
      await store.loadRecords([...new Set(found.flatMap(({ edit }) => listRecordsNeeded(edit)))])
      return found
    }
    read().then(
      (found) => isLatest && setEdits(found),
      () => isLatest && setEdits('failed'),
    )
    return () => {
      isLatest = false
    }
  }, [store, refused, lastEdit, syncedAt])
  return edits
}

/** Whether something in a refused edit may be written by whoever works here, with other values at least. */
export function mayMend({ edit, code }: RefusedEdit, explain: ExplainWrite): boolean {
  return code !== 'scope-gone' && edit.changes.some(({ record, field }) => explain(edit.scope, record, field) === null)
}

/** Refusals that the same values would meet again, whoever brings them. */
const lasting = new Set(['invalid', 'unsafe-content', 'too-large', 'id-reused', 'redacted', 'scope-gone'])

/** Whether whoever works here may write a refused edit anew as it is: its rights have changed meanwhile, or somebody with the right adopts it ([S6]). */
export function mayAdopt(
  { edit, code }: RefusedEdit,
  facts: { readonly rights: Rights; readonly charter: Charter; readonly today: string; readonly store: Store },
): boolean {
  const { rights, charter, today, store } = facts
  if (lasting.has(code)) return false
  return judgeEdit(edit, rights, { charter, today, find: (record) => store.record(record), isAccount: () => true }) === null
}
