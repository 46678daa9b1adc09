import { keyOf, kindOf, type RecordId, type Scope } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import { shownValue } from '../change/merge.ts'

/** A part of the data that makes sense by itself, for a bundle ([B3]). */
export interface DataPart {
  /** Ids of its records, chosen from all records as they are shown. */
  choose(records: readonly RecordState[]): ReadonlySet<RecordId>
  /** Scopes that it carries whole. */
  readonly wholeScopes: readonly Scope[]
}

/** One organization with its people, representations, guides and pledges, and the names of those who wrote them. */
export function chooseOrganization(organization: string): DataPart {
  const scope: Scope = `organization/${organization}`
  return {
    wholeScopes: [scope],
    choose(records) {
      const chosen = new Set<RecordId>()
      const authors = new Set<string>()
      for (const state of records) {
        if (!belongsTo(state, organization, scope)) continue
        chosen.add(state.record)
        for (const field in state.fields) for (const head of state.fields[field]!) authors.add(head.by)
      }
      for (const { record } of records) if (kindOf(record) === 'profile' && authors.has(keyOf(record))) chosen.add(record)
      return chosen
    },
  }
}

function belongsTo(state: RecordState, organization: string, scope: Scope): boolean {
  if (state.scope === scope) return true
  const key = keyOf(state.record)
  switch (kindOf(state.record)) {
    case 'organization':
    case 'selection':
      return key === organization
    case 'resource-commitment':
      return key.startsWith(`${organization}.`)
    case 'person':
    case 'representation':
    case 'executive':
      return shownValue(state, 'organization') === organization
    default:
      return false
  }
}
