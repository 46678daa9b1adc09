import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import type { Guide } from '../domain/guide.ts'
import { Alert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { lockOf, useAnswer, useAnswers, useFields, useValues } from './answers.ts'
import { fieldElementId, ownLabelField, ownRemovedField } from './field-ids.ts'
import { focusAnswer } from './focus-answer.ts'
import { listOwnRowIds, readText } from './guide-rows.ts'
import { useText } from './show-text.ts'

/** The name of a row that somebody added: typed in place. */
export function OwnRowName({ guide, row, onEnter }: { guide: Guide; row: string; onEnter: (field: string) => void }) {
  const showText = useText()
  const field = ownLabelField(row)
  const lock = lockOf(useAnswers(), field)
  const binding = useAnswer(field)
  const { ownRows } = guide
  if (ownRows === undefined) return null
  return (
    <div className="pg-row-name">
      <TextField
        id={fieldElementId(guide.id, field)}
        label={showText(ownRows.label)}
        hint={ownRows.hint === undefined ? undefined : showText(ownRows.hint)}
        value={readText(binding.value)}
        onInput={(value) => binding.set(value)}
        onFocus={() => {
          onEnter(field)
          binding.begin()
        }}
        onBlur={() => binding.end()}
        status={binding.status}
        problem={binding.problem ?? undefined}
        readOnly={lock !== undefined}
      >
        {binding.conflict}
      </TextField>
    </div>
  )
}

type Busy = { readonly kind: 'removed'; readonly row: string } | { readonly kind: 'failed'; readonly problem: string } | null

/** Adds rows of one's own, removes them, and brings removed ones back; a removed row keeps its answers. */
export function OwnRows({ guide }: { guide: Guide }) {
  const { t } = useLingui()
  const answers = useAnswers()
  const read = useValues()
  const fields = useFields()
  const [busy, setBusy] = useState<Busy>(null)
  const [toFocus, setToFocus] = useState<{ readonly field: string } | null>(null)
  const undo = useRef<HTMLDivElement>(null)
  const used = listOwnRowIds(fields, read)
  const removed = listOwnRowIds(fields, read, true)
  const nameOf = (row: string) => readText(read(ownLabelField(row))) || t`New row`

  useEffect(() => {
    if (toFocus !== null) focusAnswer(guide.id, toFocus.field)
  }, [guide.id, toFocus])
  useEffect(() => {
    if (busy?.kind === 'removed') undo.current?.querySelector('button')?.focus()
  }, [busy])

  const write = async (values: Record<string, string | boolean | null>, then: () => void) => {
    try {
      await answers.write(values)
      then()
    } catch (error) {
      setBusy({ kind: 'failed', problem: error instanceof Error ? error.message : String(error) })
    }
  }
  const add = async () => {
    const row = answers.newRowId()
    await write({ [ownLabelField(row)]: '' }, () => {
      setBusy(null)
      setToFocus({ field: ownLabelField(row) })
    })
  }
  const remove = (row: string) => write({ [ownRemovedField(row)]: true }, () => setBusy({ kind: 'removed', row }))
  const bringBack = (row: string) =>
    write({ [ownRemovedField(row)]: null }, () => {
      setBusy(null)
      setToFocus({ field: ownLabelField(row) })
    })

  // Whoever may not name a row of one's own may not add one.
  if (lockOf(answers, ownLabelField('own-row')) !== undefined) return null
  return (
    <div className="pg-own-rows">
      {busy?.kind === 'failed' && (
        <Alert tone="error" slim live="assertive">
          <Trans>Could not be saved: {busy.problem}</Trans>
        </Alert>
      )}
      {busy?.kind === 'removed' && (
        <div ref={undo}>
          <Alert tone="info" slim live="polite">
            <Trans>Removed: {nameOf(busy.row)}</Trans>{' '}
            <Button variant="unstyled" onClick={() => bringBack(busy.row)}>
              <Trans>Undo</Trans>
            </Button>
          </Alert>
        </div>
      )}
      <Button variant="outline" onClick={add}>
        <Trans>Add a row</Trans>
      </Button>
      {used.length > 0 && (
        <ul className="pg-own-rows-list">
          {used.map((row) => (
            <li key={row}>
              {nameOf(row)}{' '}
              <Button variant="unstyled" onClick={() => remove(row)}>
                <Trans>Remove {nameOf(row)}</Trans>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {removed.length > 0 && (
        <details>
          <summary>
            <Trans>Removed rows</Trans>
          </summary>
          <ul className="pg-own-rows-list">
            {removed.map((row) => (
              <li key={row}>
                {nameOf(row)}{' '}
                <Button variant="unstyled" onClick={() => bringBack(row)}>
                  <Trans>Bring back {nameOf(row)}</Trans>
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
