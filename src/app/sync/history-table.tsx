import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import type { FieldId, RecordId } from '../../change/edit.ts'
import { equalJson, shownValue } from '../../change/merge.ts'
import type { HistoryEntry } from '../../store/store.ts'
import { problemOf } from '../../store/write-problem.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { formatInstant } from '../../ui/format-date.ts'
import { Table } from '../../ui/table.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useToast } from '../../ui/toast.tsx'
import { ConflictPanel } from '../conflict-panel.tsx'
import { useLanguage } from '../i18n.ts'
import { useRecord, useStoreStatus } from '../live.ts'
import { useNaming } from '../naming.ts'
import { useStore } from '../session.ts'
import { useWriteProblemText } from '../write-problem-text.ts'

/** Deletions and sign-offs are made anew where they belong, not taken over from an earlier time. */
const notTakenAgain = /^(?:deleted|signatures\..*)$/

/** The values of one field with author and time, the newest first; an older one can be taken again, which is an ordinary edit. */
export function HistoryTable({ record, field }: { readonly record: RecordId; readonly field: FieldId }) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const naming = useNaming()
  const state = useRecord(record)
  const writable = useStoreStatus() === 'open' && !notTakenAgain.test(field)
  const takeAgain = useTakeAgain(record, field)
  const entries = useHistory(record, field)

  if (entries === 'failed') {
    return (
      <Alert tone="error" slim live="polite">
        <Trans>The history could not be read. Load the page again.</Trans>
      </Alert>
    )
  }
  if (entries === null) return null
  if (!state || entries.length === 0) {
    return (
      <p>
        <Trans>This answer has no values on this device.</Trans>
      </p>
    )
  }
  const shown = shownValue(state, field) ?? null
  const rows = entries.map((entry) => ({
    entry,
    text: naming.value(record, field, entry.value),
    at: formatInstant(entry.at, language),
    onTake: writable && !equalJson(entry.value, shown) ? () => void takeAgain(entry) : null,
  }))
  return (
    <div className="sync-history">
      <ConflictPanel target={{ scope: state.scope, record, field }} />
      <Table
        caption={`${naming.title(record)}: ${naming.label(record, field)}`}
        rows={rows}
        rowKey={({ entry }) => entry.edit}
        columns={[
          { id: 'value', label: t`Value`, rowHeader: true, cell: showValue },
          { id: 'by', label: t`By`, cell: showAuthor },
          { id: 'at', label: t`When`, cell: ({ at }) => at },
          { id: 'now', label: t`State`, cell: showState },
        ]}
      />
    </div>
  )
}

interface HistoryRow {
  readonly entry: HistoryEntry
  readonly text: string
  readonly at: string
  /** Takes the value again; null where it stands now, or cannot be taken. */
  readonly onTake: (() => void) | null
}

function showValue({ text }: HistoryRow) {
  return <span className="sync-value">{text}</span>
}

function showAuthor({ entry }: HistoryRow) {
  return <Author entry={entry} />
}

function showState({ entry, onTake }: HistoryRow) {
  if (entry.current) {
    return (
      <Tag tone="success">
        <Trans>Now</Trans>
      </Tag>
    )
  }
  if (onTake === null) return <Trans>Earlier</Trans>
  return (
    <Button variant="unstyled" onClick={onTake}>
      <Trans>Take this value again</Trans>
    </Button>
  )
}

function Author({ entry }: { readonly entry: HistoryEntry }) {
  const naming = useNaming()
  const author = naming.author(entry.by)
  if (entry.carriedBy === undefined || entry.carriedBy === entry.by) return author
  return (
    <Trans>
      {author}, brought by {naming.author(entry.carriedBy)}
    </Trans>
  )
}

/** The history of a field, read anew whenever its record changes; null while it is being read for the first time. */
function useHistory(record: RecordId, field: FieldId): readonly HistoryEntry[] | 'failed' | null {
  const store = useStore()
  const state = useRecord(record)
  const [entries, setEntries] = useState<readonly HistoryEntry[] | 'failed' | null>(null)
  useEffect(() => {
    let isLatest = true
    store.history(record, field).then(
      (read) => isLatest && setEntries(read),
      () => isLatest && setEntries('failed'),
    )
    return () => {
      isLatest = false
    }
  }, [store, record, field, state])
  return entries
}

function useTakeAgain(record: RecordId, field: FieldId): (entry: HistoryEntry) => Promise<void> {
  const { t } = useLingui()
  const store = useStore()
  const toast = useToast()
  const textOf = useWriteProblemText()
  const scope = useRecord(record)?.scope
  return async ({ value }) => {
    if (scope === undefined) return
    try {
      await store.write(scope, [{ record, field, value }])
      toast({ text: t`Taken again.`, action: { label: t`Undo`, onAction: () => void store.undo() } })
    } catch (error) {
      toast({ text: textOf(problemOf(error).code) })
    }
  }
}
