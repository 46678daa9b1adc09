import { Plural, Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { FieldId, RecordId } from '../../change/edit.ts'
import { lifeOf } from '../../change/merge.ts'
import { conflictsOf } from '../../store/chunk.ts'
import { TaskList, TaskRow } from '../../ui/task-list.tsx'
import { useAttention, useFacts } from '../live.ts'
import { useNaming } from '../naming.ts'
import { placeOfRecord } from '../record-place.ts'
import { useStore } from '../session.ts'

/** Something that only a person can decide. */
export interface Decision {
  readonly record: RecordId
  /** The field in conflict ([M5]); null = a deletion beside other changes ([M6]). */
  readonly field: FieldId | null
}

/** Every open decision on this device, live. */
export function useDecisions(): readonly Decision[] {
  const { epoch } = useFacts()
  return useAttention().flatMap((state): Decision[] =>
    lifeOf(state, epoch) === 'decide'
      ? [{ record: state.record, field: null }]
      : conflictsOf(state).map((field) => ({ record: state.record, field })),
  )
}

/** So many decisions are listed one by one. */
const LISTED = 8

/** The open decisions, each with the way to where it is made. Nothing where there are none. */
export function DecisionsSection({ decisions }: { readonly decisions: readonly Decision[] }) {
  const naming = useNaming()
  const store = useStore()
  if (decisions.length === 0) return null
  const more = decisions.length - LISTED
  return (
    <section aria-labelledby="decisions">
      <h2 id="decisions">
        <Plural value={decisions.length} one="# thing to decide" other="# things to decide" />
      </h2>
      <TaskList>
        {decisions.slice(0, LISTED).map(({ record, field }) => (
          <TaskRow
            key={`${record} ${field ?? ''}`}
            title={
              field === null ? (
                <Link to="/sync">{naming.title(record)}</Link>
              ) : (
                <Link {...placeOfRecord(record, field, (id) => store.record(id))}>{naming.title(record)}</Link>
              )
            }
            text={
              field === null ? (
                <Trans>Deleted by one person, changed by another: keep it or delete it.</Trans>
              ) : (
                <Trans>{naming.label(record, field)}: two versions, pick one.</Trans>
              )
            }
          />
        ))}
      </TaskList>
      {more > 0 ? (
        <p>
          <Link to="/sync">
            <Plural value={more} one="See # more" other="See # more" />
          </Link>
        </p>
      ) : null}
    </section>
  )
}
