import { useState } from 'react'
import { useLingui } from '@lingui/react/macro'
import { Button } from './button.tsx'
import { FieldFrame, useFieldIds } from './field.tsx'
import type { FieldProps } from './field.tsx'

/** Something that can be chosen by typing. Two options of one label are told apart by `detail`. */
export interface ComboBoxOption {
  readonly value: string
  readonly label: string
  readonly detail?: string | undefined
}

/** The value of one option out of many; null while there is none. */
export interface ComboBoxProps extends FieldProps<string | null> {
  readonly options: readonly ComboBoxOption[]
  /** Makes an option of a text that is none; without it only what is in the list can be chosen. The owner then sets `value`. */
  readonly onAdd?: ((text: string) => void) | undefined
}

function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').trim().toLocaleLowerCase()
}

/** The text that stands for an option: its label, with its detail where another one has that label too. */
function nameOption(option: ComboBoxOption, options: readonly ComboBoxOption[]): string {
  const unique = options.every((other) => other === option || fold(other.label) !== fold(option.label))
  return unique || option.detail === undefined ? option.label : `${option.label} (${option.detail})`
}

/**
 * Type-ahead over the browser's own suggestions (`<datalist>`): no code to load, and keyboard, screen reader and phone as everywhere.
 * Text that is no option stays in the field: it can be added where `onAdd` is given, otherwise a sentence asks to choose.
 */
export function ComboBox(props: ComboBoxProps) {
  const { t } = useLingui()
  const [draft, setDraft] = useState<string | null>(null)
  const [left, setLeft] = useState(false)
  const { options } = props
  const chosen = options.find((option) => option.value === props.value)
  const text = draft ?? (chosen ? nameOption(chosen, options) : '')
  const unknown = draft !== null && draft.trim() !== '' && findOption(draft) === undefined

  function findOption(typed: string): ComboBoxOption | undefined {
    return options.find((option) => fold(nameOption(option, options)) === fold(typed))
  }

  function take(typed: string): void {
    setDraft(typed)
    setLeft(false)
    const option = findOption(typed)
    if (option) props.onInput(option.value)
    else if (typed.trim() === '') props.onInput(null)
  }

  function leave(): void {
    if (!unknown) setDraft(null)
    setLeft(true)
    props.onBlur?.()
  }

  const addable = text.trim()
  const sentence = props.onAdd
    ? t`"${addable}" is not in the list yet. Add it, or choose one of the list.`
    : t`"${addable}" is not in the list. Choose one of the list.`
  const problem = left && unknown ? sentence : props.problem
  const ids = useFieldIds({ ...props, problem })
  const control = (
    <>
      <input
        id={ids.id}
        className="usa-input"
        type="text"
        list={`${ids.id}-options`}
        autoComplete="off"
        value={text}
        disabled={props.disabled}
        readOnly={props.readOnly}
        aria-required={props.required || undefined}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={ids.describedBy}
        onChange={(event) => take(event.target.value)}
        onFocus={props.onFocus}
        onBlur={leave}
      />
      <datalist id={`${ids.id}-options`}>
        {options.map((option) => (
          <option key={option.value} value={nameOption(option, options)}>
            {option.detail}
          </option>
        ))}
      </datalist>
      {unknown && props.onAdd ? (
        <Button
          variant="unstyled"
          // Pressing it must not leave the field first: the sentence that then appears would move the button away from under the pointer.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            props.onAdd?.(addable)
            setDraft(null)
            // the button goes with this press: focus stays in the field
            document.getElementById(ids.id)?.focus()
          }}
        >
          {t`Add "${addable}"`}
        </Button>
      ) : null}
    </>
  )
  return <FieldFrame {...props} problem={problem} ids={ids} control={control} />
}
