import { Plural, Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { RecordId } from '../../change/edit.ts'
import type { PendingEdit } from '../../store/store.ts'
import { Alert } from '../../ui/alert.tsx'
import { Tag } from '../../ui/tag.tsx'
import { TaskList, TaskRow } from '../../ui/task-list.tsx'
import { useFacts } from '../live.ts'
import { useNaming } from '../naming.ts'
import { placeOfRecord } from '../record-place.ts'
import { useStore } from '../session.ts'
import { listWaiting, type WaitingRecord } from './waiting-records.ts'

/** So many records are listed one by one. */
const LISTED = 20

/** What the server has not accepted yet, record by record: only here, or on its way. */
export function PendingSection() {
  const edits = usePendingEdits()
  const records = edits === 'failed' || edits === null ? [] : listWaiting(edits)
  return (
    <section aria-labelledby="pending-heading">
      <h2 id="pending-heading">
        <Trans>Not at the server yet</Trans>
      </h2>
      {edits === 'failed' ? (
        <Alert tone="error" slim live="polite">
          <Trans>The list could not be read. Load the page again.</Trans>
        </Alert>
      ) : null}
      {edits !== null && edits !== 'failed' && records.length === 0 ? (
        <p>
          <Trans>Nothing waits to be sent.</Trans>
        </p>
      ) : null}
      {records.length === 0 ? null : <WaitingList records={records} />}
    </section>
  )
}

function WaitingList({ records }: { readonly records: readonly WaitingRecord[] }) {
  const naming = useNaming()
  const store = useStore()
  const more = records.length - LISTED
  return (
    <>
      <TaskList>
        {records.slice(0, LISTED).map(({ record, fields, state }) => (
          <TaskRow
            key={record}
            title={<Link {...placeOfRecord(record, null, (id) => store.record(id))}>{naming.title(record)}</Link>}
            text={fields.map((field) => naming.label(record, field)).join(' · ')}
            side={<WaitingTag state={state} />}
          />
        ))}
      </TaskList>
      {more > 0 ? (
        <p>
          <Plural value={more} one="And # more." other="And # more." />
        </p>
      ) : null}
    </>
  )
}

function WaitingTag({ state }: { readonly state: WaitingRecord['state'] }) {
  return state === 'here' ? (
    <Tag tone="warning">
      <Trans>Only here</Trans>
    </Tag>
  ) : (
    <Tag tone="info">
      <Trans>Sent</Trans>
    </Tag>
  )
}

/** What waits, read anew whenever its number or the newest edit changes; null while it is read for the first time. Their records are loaded. */
function usePendingEdits(): readonly PendingEdit[] | 'failed' | null {
  const store = useStore()
  const { pending, lastEdit, syncedAt } = useFacts()
  const [edits, setEdits] = useState<readonly PendingEdit[] | 'failed' | null>(null)
  useEffect(() => {
    let isLatest = true
    const read = async () => {
      const found = await store.pendingEdits()
      const records = new Set<RecordId>(found.flatMap(({ edit }) => edit.changes.map((change) => change.record)))
      await store.loadRecords([...records])
      return found
    }
    read().then(
      (found) => isLatest && setEdits(found),
      () => isLatest && setEdits('failed'),
    )
    return () => {
      isLatest = false
    }
  }, [store, pending, lastEdit, syncedAt])
  return edits
}
