import { useLingui } from '@lingui/react/macro'
import { use, useState } from 'react'
import { kindOf } from '../../change/edit.ts'
import { findKind } from '../../domain/registry.ts'
import { Select } from '../../ui/select.tsx'
import { useLanguage } from '../i18n.ts'
import { useRecord, useRecords } from '../live.ts'
import { useNaming } from '../naming.ts'
import type { ChosenField } from './chosen-field.ts'

interface HistoryChoiceProps {
  /** Kinds of which there are records. */
  readonly kinds: Promise<readonly string[]>
  readonly record: string | undefined
  readonly field: string | undefined
  readonly onChoose: (chosen: ChosenField) => void
}

/** Kind, then record, then field, each a list of what there is. */
export function HistoryChoice({ kinds, record, field, onChoose }: HistoryChoiceProps) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const here = use(kinds)
  const [picked, setPicked] = useState('')
  const kind = picked === '' && record !== undefined ? kindOf(record) : picked
  const known = here.filter((name) => findKind(name) !== undefined)
  const options = known
    .map((name) => ({ value: name, label: findKind(name)?.plural[language] ?? name }))
    .toSorted((a, b) => a.label.localeCompare(b.label))
  return (
    <div className="sync-choice">
      <Select
        label={t`Kind`}
        value={kind}
        onInput={(next) => {
          setPicked(next)
          onChoose({})
        }}
        options={options}
      />
      {kind === '' ? null : <RecordChoice kind={kind} record={record} onChoose={onChoose} />}
      {record === undefined ? null : <FieldChoice record={record} field={field} onChoose={onChoose} />}
    </div>
  )
}

function RecordChoice({ kind, record, onChoose }: { readonly kind: string } & Pick<HistoryChoiceProps, 'record' | 'onChoose'>) {
  const { t } = useLingui()
  const naming = useNaming()
  const states = useRecords(kind)
  const options = states
    .map((state) => ({ value: state.record, label: naming.title(state.record) }))
    .toSorted((a, b) => a.label.localeCompare(b.label))
  // A deleted record stands in no list, but its history can be named in the address.
  if (record !== undefined && options.every(({ value }) => value !== record)) options.push({ value: record, label: naming.title(record) })
  return (
    <Select label={t`Which one`} value={record ?? ''} onInput={(next) => onChoose(next === '' ? {} : { record: next })} options={options} />
  )
}

function FieldChoice({ record, field, onChoose }: { readonly record: string } & Pick<HistoryChoiceProps, 'field' | 'onChoose'>) {
  const { t } = useLingui()
  const naming = useNaming()
  const state = useRecord(record)
  const options = Object.keys(state?.fields ?? {})
    .map((name) => ({ value: name, label: naming.label(record, name) }))
    .toSorted((a, b) => a.label.localeCompare(b.label))
  if (field !== undefined && options.every(({ value }) => value !== field))
    options.push({ value: field, label: naming.label(record, field) })
  return (
    <Select
      label={t`Which answer`}
      value={field ?? ''}
      onInput={(next) => onChoose(next === '' ? { record } : { record, field: next })}
      options={options}
    />
  )
}
