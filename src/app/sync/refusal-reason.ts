import type { Charter } from '../../domain/charter.ts'
import { judgeEdit, type Rights } from '../../domain/rules/access.ts'
import { findValueProblem } from '../../domain/rules/field-value.ts'
import { findUnsafeChange } from '../../domain/rules/safe-text.ts'
import type { Language, Text } from '../../domain/text.ts'
import type { RefusedEdit, Store } from '../../store/store.ts'

interface ReasonFacts {
  readonly rights: Rights | null
  readonly charter: Charter
  readonly today: string
  readonly store: Store
}

/**
 * Why an edit was refused, in a language. The server speaks English; where the same rules give that very sentence on this device, it is said
 * in the other language, too. Otherwise the server's words stand: what it knows, this device may not.
 */
export function reasonOf({ edit, reason }: RefusedEdit, language: Language, facts: ReasonFacts): string {
  if (language === 'en') return reason
  return listTexts(edit, facts).find((text) => text.en === reason)?.[language] ?? reason
}

/** Every sentence that the rules have to say to an edit on this device. */
function listTexts(edit: RefusedEdit['edit'], { rights, charter, today, store }: ReasonFacts): readonly Text[] {
  const denial = rights && judgeEdit(edit, rights, { charter, today, find: (record) => store.record(record), isAccount: () => true })
  const faults = edit.changes.flatMap((change) => [
    findValueProblem(change.record, change.field, change.value)?.message,
    findUnsafeChange(change)?.reason,
  ])
  return [denial?.reason, ...faults].filter((text) => text !== undefined)
}
