import { use } from 'react'
import type { FieldId, RecordId, Scope } from '../change/edit.ts'
import type { AccessFacts } from '../domain/rules/access.ts'
import { accessRules } from './access-rules.ts'
import { useRights } from './account.ts'
import { useCharter } from './charter.ts'
import { useLanguage } from './i18n.ts'
import { useSession } from './session.ts'

/** Says in a sentence why whoever works here may not write a field; null = may. */
export type ExplainWrite = (scope: Scope, record: RecordId, field: FieldId) => string | null

/** A device that works alone writes everything: who may do what is asked when it meets a server. */
const mayAll: ExplainWrite = () => null

/** What the server would say to a write, as far as this device knows the account's rights; hook. With an account it suspends until the rules are here. */
export function useExplainWrite(): ExplainWrite {
  const rights = useRights()
  const { store, today } = useSession()
  const charter = useCharter()
  const { language } = useLanguage()
  if (rights === null) return mayAll
  const { explainWrite } = use(accessRules)
  // Whoever may write is no matter of who else has an account: the server looks at that with the value.
  const facts: AccessFacts = { charter, today: today(), find: (record) => store.record(record), isAccount: () => true }
  return (scope, record, field) => explainWrite(rights, scope, record, field, facts)?.[language] ?? null
}
