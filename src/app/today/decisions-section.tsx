import { Plural, Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { TaskList, TaskRow } from '../../ui/task-list.tsx'
import { useNaming } from '../naming.ts'
import { placeOfRecord } from '../record-place.ts'
import { useStore } from '../session.ts'
import type { Decision } from './use-decisions.ts'

/** So many decisions are listed one by one. */
const LISTED = 8

/** The open decisions, each with the way to where it is made. */
export function DecisionsSection({ decisions }: { readonly decisions: readonly Decision[] }) {
  const naming = useNaming()
  const store = useStore()
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
