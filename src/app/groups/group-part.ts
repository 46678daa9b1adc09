import type { RecordState } from '../../change/head.ts'
import type { GroupFacts } from '../use-group.ts'
import type { GroupSearch } from './group-search.ts'

/** What every part of a work group's page works with. */
export interface GroupPartProps {
  readonly facts: GroupFacts
  /** The records of its meetings. */
  readonly meetings: readonly RecordState[]
  readonly search: GroupSearch
  readonly onSearch: (search: GroupSearch) => void
}
