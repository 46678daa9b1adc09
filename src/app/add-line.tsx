import { useLingui } from '@lingui/react/macro'
import { useRef, useState, type FormEvent, type ReactNode } from 'react'
import { LINE } from '../domain/kind.ts'
import { findUnsafeText } from '../domain/rules/safe-text.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import './entry-list.css'
import { useLanguage } from './i18n.ts'

interface AddLineProps {
  readonly label: string
  readonly hint?: ReactNode
  /** What to say about an empty one. */
  readonly missing: string
  readonly maxLength?: number
  /** What is added where nothing was typed: the name of what was chosen beside it. */
  readonly instead?: string
  /** Adds what was typed; true where it went well. */
  readonly onAdd: (text: string) => Promise<boolean>
  /** More inputs of the line. */
  readonly children?: ReactNode
}

/** Adds an entry in one line: type, Enter, and the next one. What must never be collected stays in the field with the reason. */
export function AddLine({ label, hint, missing, maxLength = LINE, instead = '', onAdd, children }: AddLineProps) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | undefined>()
  const add = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = text.trim() || instead
    const wrong = typed === '' ? missing : findUnsafeText(typed)?.reason[language]
    setProblem(wrong)
    if (wrong !== undefined) {
      input.current?.focus()
      return
    }
    const form = event.currentTarget
    // What is typed on while it is saved is the next entry; where it could not be saved both stand in the field.
    setText('')
    if (!(await onAdd(typed))) {
      setText((now) => `${typed} ${now}`.trim())
      return
    }
    // Whoever has gone elsewhere meanwhile is not called back.
    if (form.contains(document.activeElement)) input.current?.focus()
  }
  return (
    <form noValidate className="add-line ui-no-print" onSubmit={(event) => void add(event)}>
      <TextField
        ref={input}
        label={label}
        hint={hint}
        value={text}
        maxLength={maxLength}
        problem={problem}
        onInput={(next) => {
          setText(next)
          setProblem(undefined)
        }}
      />
      {children}
      <Button type="submit" variant="outline" aria-label={t`Add: ${label}`}>
        {t`Add`}
      </Button>
    </form>
  )
}
