import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { kindOf, type Change, type EditId, type Json } from '../../change/edit.ts'
import { findField } from '../../domain/registry.ts'
import { findValueProblem } from '../../domain/rules/field-value.ts'
import type { RefusedEdit } from '../../store/store.ts'
import { problemOf } from '../../store/write-problem.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { useToast } from '../../ui/toast.tsx'
import { FieldInput } from '../field-input.tsx'
import { useLanguage } from '../i18n.ts'
import { useNaming } from '../naming.ts'
import { useStore } from '../session.ts'
import { useExplainWrite } from '../write-access.ts'
import { useWriteProblemText } from '../write-problem-text.ts'
import { useFieldOptions } from './field-options.ts'

/** The values of a refused edit, each in its own input, to be mended and written anew ([S6]). */
export function MendForm({ refused, onClose }: { readonly refused: RefusedEdit; readonly onClose: () => void }) {
  const { t } = useLingui()
  const store = useStore()
  const toast = useToast()
  const textOf = useWriteProblemText()
  const { edit } = refused
  const explain = useExplainWrite()
  const form = useRef<HTMLFormElement>(null)
  const [valueByKey, setValueByKey] = useState<Readonly<Record<string, Json>>>({})
  // What is shown when mending begins is what the new values replace ([M1]).
  const [contexts] = useState<readonly (readonly EditId[])[]>(() => edit.changes.map(({ record, field }) => store.contextOf(record, field)))
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const valueOf = (change: Change) => valueByKey[keyOfChange(change)] ?? (keyOfChange(change) in valueByKey ? null : change.value)

  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus()
  }, [])

  const save = async () => {
    setBusy(true)
    setProblem(null)
    try {
      const drafts = edit.changes.flatMap((change, index) =>
        explain(edit.scope, change.record, change.field) === null
          ? [{ record: change.record, field: change.field, value: valueOf(change), context: contexts[index]! }]
          : [],
      )
      await store.mend(edit.id, drafts)
      toast({ text: t`Mended. It is sent again.` })
    } catch (error) {
      setProblem(textOf(problemOf(error)))
      setBusy(false)
    }
  }
  return (
    <form
      ref={form}
      className="ui-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) void save()
      }}
    >
      {edit.changes.map((change) => (
        <MendInput
          key={keyOfChange(change)}
          change={change}
          value={valueOf(change)}
          locked={explain(edit.scope, change.record, change.field)}
          onInput={(value) => setValueByKey({ ...valueByKey, [keyOfChange(change)]: value })}
        />
      ))}
      <div aria-live="assertive">
        {problem === null ? null : (
          <Alert tone="error" slim>
            {problem}
          </Alert>
        )}
      </div>
      <div className="ui-row">
        <Button type="submit" busy={busy}>
          <Trans>Save and send again</Trans>
        </Button>
        <Button variant="outline" onClick={onClose}>
          <Trans>Leave it as it is</Trans>
        </Button>
      </div>
    </form>
  )
}

function keyOfChange({ record, field }: Change): string {
  return `${record} ${field}`
}

interface MendInputProps {
  readonly change: Change
  readonly value: Json
  /** Why whoever works here may not write it: it stays in the list; null = it is written anew. */
  readonly locked: string | null
  readonly onInput: (value: Json) => void
}

/** The input of one value: that of its field where this version knows it, a text otherwise. Sign-offs are made anew where they belong. */
function MendInput({ change, value, locked, onInput }: MendInputProps) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const naming = useNaming()
  const optionsOf = useFieldOptions()
  const { record, field } = change
  const spec = findField(kindOf(record), field)
  const type = spec?.type ?? { type: 'text' as const, maxLength: 65_536 }
  const label = naming.label(record, field)
  const isFixed = type.type === 'signature' || (type.type === 'text' && value !== null && typeof value !== 'string') || field === 'deleted'
  if (isFixed || locked !== null) {
    return (
      <p>
        <strong>{label}</strong>
        <br />
        <span className="sync-value">{naming.value(record, field, value)}</span>
        {locked === null ? null : (
          <span className="ui-soft sync-now">
            <Trans>Stays in this list: {locked}</Trans>
          </span>
        )}
      </p>
    )
  }
  const wrong = findValueProblem(record, field, value)
  return (
    <FieldInput
      type={type}
      value={value}
      onInput={onInput}
      shared={{ label, problem: wrong?.message[language] }}
      lines={type.type === 'text' && type.maxLength > 200 ? 4 : 1}
      options={optionsOf(type, value, t`(not on this device)`)}
    />
  )
}
