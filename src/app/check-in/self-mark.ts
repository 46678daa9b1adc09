import type { Json } from '../../change/edit.ts'
import { headsOf, type Head } from '../../change/head.ts'
import type { FieldTarget } from '../../store/field-session.ts'
import type { FieldDraft, Store } from '../../store/store.ts'

/** Whether somebody who works on this device wrote a head, now or before there was an account. */
export function isOwnHead({ by }: Pick<Head, 'by'>, identity: Store['identity']): boolean {
  return by === identity?.user || identity?.before?.includes(by) === true
}

/**
 * A mark that somebody sets for himself or herself. It never takes the place of what a recorder has marked: where the two differ, both
 * stand side by side ([M5]) until the chair decides.
 */
export function draftSelfMark(store: Store, { record, field }: Omit<FieldTarget, 'scope'>, value: Json): FieldDraft {
  const { foreign } = splitHeads(store, { record, field })
  const kept = new Set(foreign.map(({ edit }) => edit))
  return { record, field, value, context: store.contextOf(record, field).filter((id) => !kept.has(id)) }
}

/** Takes an own mark back: what a recorder has marked beside it stands alone again, else nothing does. */
export function draftTakeBack(store: Store, target: Omit<FieldTarget, 'scope'>): FieldDraft {
  const { own, foreign } = splitHeads(store, target)
  const stands = own.length > 0 ? foreign[0]?.value : undefined
  return draftSelfMark(store, target, stands ?? null)
}

function splitHeads(
  store: Store,
  { record, field }: Omit<FieldTarget, 'scope'>,
): { readonly own: readonly Head[]; readonly foreign: readonly Head[] } {
  const heads = headsOf(store.record(record)?.fields, field)
  const isOwn = (head: Head) => isOwnHead(head, store.identity)
  return { own: heads.filter(isOwn), foreign: heads.filter((head) => !isOwn(head)) }
}
