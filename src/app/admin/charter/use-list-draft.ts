import { useLingui } from '@lingui/react/macro'
import type { Json } from '../../../change/edit.ts'
import { shownValue } from '../../../change/merge.ts'
import { draftField, orderField, removalField } from '../../../domain/charter-draft.ts'
import type { CharterListName } from '../../../domain/charter-version/charter-shape.ts'
import { useToast } from '../../../ui/toast.tsx'
import { useDraft } from './draft-context.ts'
import { listEntries, type Entry } from './draft-place.ts'
import { moveId } from './order-buttons.tsx'
import { useDraftWrite } from './use-draft-acts.ts'

/** A list of the charter as its page works with it. */
export interface ListDraft {
  /** As they would be, in order. */
  readonly entries: readonly Entry[]
  /** In force, and retired by the draft. */
  readonly retired: readonly Entry[]
  /** Is there something in the draft that is not in force? */
  isNew(id: string): boolean
  move(index: number, step: -1 | 1): void
  retire(id: string, name: string): void
  bringBack(id: string): void
  /** Adds an entry with these values (`['label', 'en']` → text) at the end; true where it was saved. */
  add(id: string, values: readonly (readonly [place: readonly string[], value: Json])[]): Promise<boolean>
}

/** The entries of a list, or its sections, with what the draft does to them; hook. */
export function useListDraft(list: CharterListName | 'workGroups', of: 'items' | 'sections' = 'items'): ListDraft {
  const { t } = useLingui()
  const { base, open, draft } = useDraft()
  const write = useDraftWrite()
  const toast = useToast()
  const place = of === 'sections' ? ['sections', list] : [list]
  const entries = listEntries(open, list, of)
  const inForce = listEntries(base as unknown as Json, list, of)
  const here = new Set(entries.map(({ id }) => id))
  const isRemoved = (id: string) => shownValue(draft, removalField(...place, id)) === true
  return {
    entries,
    retired: inForce.filter(({ id }) => !here.has(id) && isRemoved(id)),
    isNew: (id) => inForce.every((entry) => entry.id !== id),
    move: (index, step) => {
      const ids = moveId(
        entries.map(({ id }) => id),
        index,
        step,
      )
      void write([{ field: orderField(list, of), value: ids }])
    },
    retire: (id, name) => {
      const field = removalField(...place, id)
      void write([{ field, value: true }]).then((done) => {
        const undo = () => void write([{ field, value: null }])
        if (done) toast({ text: t`Retired: ${name}`, action: { label: t`Undo`, onAction: undo } })
      })
    },
    bringBack: (id) => void write([{ field: removalField(...place, id), value: null }]),
    add: (id, values) => write(values.map(([member, value]) => ({ field: draftField(...place, id, ...member), value }))),
  }
}
