import { keyOf, kindOf } from '../../change/edit.ts'
import type { RecordState } from '../../change/head.ts'
import { readReference } from '../read-field.ts'
import { organizationScope } from '../scope.ts'

/** An organization with its people, representations, guides and pledges. */
export function chooseOrganization(records: readonly RecordState[], organization: string): readonly RecordState[] {
  const scope = organizationScope(organization)
  return records.filter((state) => state.scope === scope || belongsTo(state, organization))
}

function belongsTo(state: RecordState, organization: string): boolean {
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
      return readReference(state, 'organization', 'organization') === organization
    default:
      return false
  }
}
