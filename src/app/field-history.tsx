import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import type { FieldId, Json, RecordId } from '../change/edit.ts'
import { equalJson, shownValue } from '../change/merge.ts'
import type { HistoryEntry } from '../store/store.ts'
import { problemOf } from '../store/write-problem.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { formatInstant } from '../ui/format-date.ts'
import { Select } from '../ui/select.tsx'
import { Tag } from '../ui/tag.tsx'
import { useToast } from '../ui/toast.tsx'
import { Spinner } from '../ui/waiting.tsx'
import './field-history.css'
import { AuthorName } from './author-name.tsx'
import { useLanguage } from './i18n.ts'
import { useRecord } from './live.ts'
import { useNaming } from './naming.ts'
import { useStore } from './session.ts'
import { useExplainWrite } from './write-access.ts'
import { useWriteProblemText } from './write-problem-text.ts'

interface FieldHistoryProps {
  readonly record: RecordId
  /** Fields to choose from; left out, every field that the record has. */
  readonly fields?: readonly FieldId[] | undefined
}

/** A quiet button that shows who wrote what into a record's fields, and when; an earlier value can be taken again. */
export function FieldHistory({ record, fields }: FieldHistoryProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="secondary" onClick={() => setOpen(true)}>
        <Trans>History</Trans>
      </Button>
      {open ? <HistoryDialog record={record} fields={fields} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function HistoryDialog({ record, fields, onClose }: FieldHistoryProps & { readonly onClose: () => void }) {
  const { t } = useLingui()
  const naming = useNaming()
  const state = useRecord(record)
  const written = Object.keys(state?.fields ?? {}).filter((field) => fields === undefined || fields.includes(field))
  const [chosen, setChosen] = useState<FieldId | null>(null)
  const field = chosen ?? written[0]
  const title = naming.title(record)
  return (
    <Dialog open wide title={t`History: ${title}`} onClose={onClose}>
      {field === undefined ? (
        <p>
          <Trans>Nothing was written here yet.</Trans>
        </p>
      ) : (
        <>
          <Select
            label={t`Answer`}
            value={field}
            emptyLabel={null}
            onInput={setChosen}
            options={written.map((one) => ({ value: one, label: naming.label(record, one) }))}
          />
          <FieldVersions key={field} record={record} field={field} />
        </>
      )}
    </Dialog>
  )
}

function FieldVersions({ record, field }: { readonly record: RecordId; readonly field: FieldId }) {
  const store = useStore()
  const state = useRecord(record)
  const [entries, setEntries] = useState<readonly HistoryEntry[] | null>(null)
  useEffect(() => {
    let left = false
    // A history that cannot be read is shown as what stands now: the heads are in memory.
    store.history(record, field).then(
      (read) => left || setEntries(read),
      () => left || setEntries([]),
    )
    return () => {
      left = true
    }
  }, [store, record, field, state])
  if (entries === null) return <Spinner />
  return (
    <ol className="app-history">
      {entries.map((entry) => (
        <FieldVersion key={entry.edit} record={record} field={field} entry={entry} shown={shownValue(state, field)} />
      ))}
    </ol>
  )
}

interface FieldVersionProps {
  readonly record: RecordId
  readonly field: FieldId
  readonly entry: HistoryEntry
  readonly shown: Json | undefined
}

function FieldVersion({ record, field, entry, shown }: FieldVersionProps) {
  const { t } = useLingui()
  const naming = useNaming()
  const { language } = useLanguage()
  const store = useStore()
  const toast = useToast()
  const textOf = useWriteProblemText()
  const scope = useRecord(record)?.scope
  const value = naming.value(record, field, entry.value)
  const explain = useExplainWrite()
  const mayTake = scope !== undefined && explain(scope, record, field) === null && field !== 'deleted' && !field.startsWith('signatures.')

  const takeAgain = async () => {
    try {
      await store.write(scope ?? '', [{ record, field, value: entry.value }])
      toast({ text: t`Taken again.` })
    } catch (error) {
      toast({ text: textOf(problemOf(error)) })
    }
  }
  return (
    <li>
      <div className="app-history-value">{value}</div>
      <div className="ui-soft">
        <AuthorName by={entry.by} carriedBy={entry.carriedBy} />, {formatInstant(entry.at, language)}{' '}
        {entry.current ? <Tag tone="info">{t`Current`}</Tag> : null}
      </div>
      {mayTake && !equalJson(entry.value, shown ?? null) ? (
        <Button variant="unstyled" aria-label={t`Use again: ${value}`} onClick={() => void takeAgain()}>
          <Trans>Use this again</Trans>
        </Button>
      ) : null}
    </li>
  )
}
