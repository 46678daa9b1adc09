import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { FieldId, RecordId } from '../../change/edit.ts'
import { equalJson, shownValue } from '../../change/merge.ts'
import { problemOf } from '../../store/write-problem.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { formatInstant } from '../../ui/format-date.ts'
import { Table } from '../../ui/table.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useAccount, useRights } from '../account.ts'
import { AuthorName } from '../author-name.tsx'
import { ConflictPanel } from '../conflict-panel.tsx'
import { useLanguage } from '../i18n.ts'
import { useRecord, useStoreStatus } from '../live.ts'
import type { FullEntry } from '../merge-history.ts'
import { useNaming } from '../naming.ts'
import { useStore } from '../session.ts'
import { useFullHistory, type ServerPart } from '../use-full-history.ts'
import { useExplainWrite } from '../write-access.ts'
import { useWriteProblemText } from '../write-problem-text.ts'

/** Deletions and sign-offs are made anew where they belong, not taken over from an earlier time. */
const notTakenAgain = /^(?:deleted|signatures\..*)$/

/** The values of one field with author and time, the newest first; an older one can be taken again, which is an ordinary edit. */
export function HistoryTable({ record, field }: { readonly record: RecordId; readonly field: FieldId }) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const naming = useNaming()
  const state = useRecord(record)
  const explain = useExplainWrite()
  const isConnected = useAccount() !== null
  const isStaff = useRights()?.staff === true
  const isOpen = useStoreStatus() === 'open'
  const writable = isOpen && !notTakenAgain.test(field) && state !== undefined && explain(state.scope, record, field) === null
  const takeAgain = useTakeAgain(record, field)
  const { entries, server, more } = useFullHistory(record, field)

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
    text: entry.redacted === true ? t`(redacted by staff)` : naming.value(record, field, entry.value),
    at: formatInstant(entry.at, language),
    received: entry.received === undefined ? null : formatInstant(entry.received, language),
    isConnected,
    redaction: isStaff && entry.redacted !== true && entry.seq !== null ? { edit: entry.edit, record, field } : null,
    onTake: writable && entry.redacted !== true && !equalJson(entry.value, shown) ? () => void takeAgain(entry) : null,
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
          { id: 'at', label: t`When`, cell: showTime },
          { id: 'now', label: t`State`, cell: showState },
        ]}
      />
      <ServerPartNote server={server} onMore={more} />
    </div>
  )
}

interface HistoryRow {
  readonly entry: FullEntry
  readonly text: string
  readonly at: string
  /** When the server accepted it; null where the device does not know. */
  readonly received: string | null
  readonly isConnected: boolean
  /** What staff would redact; null for others, and where there is nothing at the server to empty. */
  readonly redaction: { readonly edit: string; readonly record: RecordId; readonly field: FieldId } | null
  /** Takes the value again; null where it stands now, or cannot be taken. */
  readonly onTake: (() => void) | null
}

function showValue({ text }: HistoryRow) {
  return <span className="sync-value">{text}</span>
}

function showAuthor({ entry }: HistoryRow) {
  return <AuthorName by={entry.by} carriedBy={entry.carriedBy} />
}

function showTime({ at, received, entry, isConnected }: HistoryRow) {
  if (!isConnected) return at
  return (
    <>
      {at}
      {received === null ? null : (
        <span className="ui-soft sync-now">
          <Trans>At the server: {received}</Trans>
        </span>
      )}
      {entry.seq === null ? (
        <span className="ui-soft sync-now">
          <Trans>Not at the server yet</Trans>
        </span>
      ) : null}
    </>
  )
}

function showState(row: HistoryRow) {
  return (
    <>
      {showStanding(row)}
      {row.redaction === null ? null : (
        <span className="sync-now">
          <Link to="/admin/redactions" search={row.redaction}>
            <Trans>Redact…</Trans>
          </Link>
        </span>
      )}
    </>
  )
}

function showStanding({ entry, onTake }: HistoryRow) {
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

/** What the server's part of the history is, where that is not all of it. */
function ServerPartNote({ server, onMore }: { readonly server: ServerPart; readonly onMore: () => void }) {
  return (
    <>
      <output className="ui-soft">
        {server === 'reading' ? <Trans>Asking the server for older values…</Trans> : null}
        {server === 'offline' ? <Trans>The server cannot be reached: this is what this device knows.</Trans> : null}
        {server === 'failed' ? <Trans>The server could not say more: this is what this device knows.</Trans> : null}
      </output>
      {server === 'more' ? (
        <Button variant="outline" onClick={onMore}>
          <Trans>Show older values</Trans>
        </Button>
      ) : null}
    </>
  )
}

function useTakeAgain(record: RecordId, field: FieldId): (entry: FullEntry) => Promise<void> {
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
      toast({ text: textOf(problemOf(error)) })
    }
  }
}
