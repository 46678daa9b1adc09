import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { kindOf } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import { nameAuthor, profileRecord } from '../domain/profile.ts'
import { findKind, titleOfRecord } from '../domain/registry.ts'
import type { ImportPreview } from '../store/bundle-task.ts'
import { Alert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { FileDrop } from '../ui/file-drop.tsx'
import { formatInstant } from '../ui/format-date.ts'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { Tag } from '../ui/tag.tsx'
import { useCharter } from './charter.ts'
import { useLanguage } from './i18n.ts'
import { useStore } from './session.ts'
import type { Import } from './use-import.ts'

/** Choosing a bundle's file, what taking it in would do, and doing it. */
export function ImportPanel({ task, onDone }: { readonly task: Import; readonly onDone?: () => void }) {
  const { t } = useLingui()
  const { state } = task
  switch (state.step) {
    case 'choose':
      return (
        <FileDrop
          label={t`File to import`}
          hint={t`A file that ends in .tfbundle.json. You see what it would change before anything is changed.`}
          accept=".json,.tfbundle.json,application/json"
          problem={state.problem ?? undefined}
          onFiles={([file]) => void (file && task.read(file))}
        />
      )
    case 'reading':
    case 'importing':
      return (
        <div className="ui-stack">
          <ProgressBar
            label={state.step === 'reading' ? t`Reading ${state.fileName}` : t`Importing ${state.fileName}`}
            value={state.done}
            max={Math.max(1, state.of)}
            text={percent(state.done, state.of)}
          />
          <Button variant="outline" onClick={task.cancel}>
            <Trans>Cancel</Trans>
          </Button>
        </div>
      )
    case 'preview':
      return (
        <Preview
          preview={state.preview}
          fileName={state.fileName}
          onCancel={task.cancel}
          onAccept={async () => {
            if (await task.accept()) onDone?.()
          }}
        />
      )
    case 'done':
      return (
        <div className="ui-stack">
          <Alert tone="success" live="polite">
            <p>
              <Trans>Imported. Everything in {state.fileName} is saved on this device.</Trans>
            </p>
            {state.preview.count.conflict > 0 ? (
              <p>
                <Plural
                  value={state.preview.count.conflict}
                  one="# record has two versions now. Today lists it, for you to decide."
                  other="# records have two versions now. Today lists them, for you to decide."
                />
              </p>
            ) : null}
          </Alert>
          <Button variant="outline" onClick={task.cancel}>
            <Trans>Import another file</Trans>
          </Button>
        </div>
      )
  }
}

interface PreviewProps {
  readonly preview: ImportPreview
  readonly fileName: string
  readonly onAccept: () => Promise<void>
  readonly onCancel: () => void
}

function Preview({ preview, fileName, onAccept, onCancel }: PreviewProps) {
  const store = useStore()
  const { language } = useLanguage()
  const { count, newEdits, unknown, misplaced } = preview
  const profile = preview.items.find((item) => item.record === profileRecord(preview.by))?.state ?? store.record(profileRecord(preview.by))
  const author = nameAuthor(preview.by, { find: () => profile, language })
  const nothing = newEdits === 0 && count.new + count.changed + count.conflict === 0
  return (
    <section className="ui-stack" aria-labelledby="import-preview">
      <h3 id="import-preview" tabIndex={-1} ref={focusOnce}>
        {preview.title === '' ? fileName : preview.title}
      </h3>
      <p>
        <Trans>
          Exported by {author} on {formatInstant(preview.exportedAt, language)}.
        </Trans>
      </p>
      {nothing ? (
        <Alert tone="info" slim>
          <Trans>Everything in this file is on this device already.</Trans>
        </Alert>
      ) : null}
      <ul>
        {count.new > 0 ? (
          <li>
            <Plural value={count.new} one="# new record" other="# new records" />
          </li>
        ) : null}
        {count.changed > 0 ? (
          <li>
            <Plural value={count.changed} one="# record with changes" other="# records with changes" />
          </li>
        ) : null}
        {count.conflict > 0 ? (
          <li>
            <Plural
              value={count.conflict}
              one="# record where your version and theirs differ: both are kept"
              other="# records where your version and theirs differ: both are kept"
            />
          </li>
        ) : null}
        {count.same > 0 ? (
          <li>
            <Plural value={count.same} one="# record that is here already" other="# records that are here already" />
          </li>
        ) : null}
        {misplaced > 0 ? (
          <li>
            <Plural
              value={misplaced}
              one="# record is left out: it belongs to another place on this device"
              other="# records are left out: they belong to other places on this device"
            />
          </li>
        ) : null}
        {unknown > 0 ? (
          <li>
            <Plural
              value={unknown}
              one="# record for a newer version of the app: it is kept as it is"
              other="# records for a newer version of the app: they are kept as they are"
            />
          </li>
        ) : null}
      </ul>
      <PreviewItems preview={preview} />
      <div className="ui-row">
        <Button onClick={() => void onAccept()} disabled={nothing}>
          <Trans>Import</Trans>
        </Button>
        <Button variant="outline" onClick={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </section>
  )
}

/** So much of so much in percent; nothing while it is not known. */
function percent(done: number, of: number): string {
  return of > 0 ? `${Math.round((100 * done) / of)} %` : ''
}

function focusOnce(element: HTMLElement | null): void {
  element?.focus()
}

function PreviewItems({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useLingui()
  const store = useStore()
  const charter = useCharter()
  const { language } = useLanguage()
  const stateById = new Map(preview.items.map((item) => [item.record, item.state]))
  const find = (record: string) => stateById.get(record) ?? store.record(record)
  const words = { new: t`New`, changed: t`Changed`, conflict: t`Two versions`, same: t`Here already` }
  // Many a title begins with the kind of its record.
  const nameOf = (record: string, state: RecordState) => {
    const kind = findKind(kindOf(record))?.singular[language] ?? kindOf(record)
    const title = titleOfRecord(state, { find, charter, language })
    return title.startsWith(kind) ? title : `${kind}: ${title}`
  }
  if (preview.items.length === 0) return null
  return (
    <Disclosure summary={<Trans>See the records</Trans>}>
      <ul className="app-preview-items">
        {preview.items.map(({ record, outcome, state }) => (
          <li key={record}>
            <Tag tone={outcome === 'conflict' ? 'warning' : 'info'}>{words[outcome]}</Tag> {nameOf(record, state)}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
