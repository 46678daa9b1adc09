import { useState } from 'react'
import { Trans } from '@lingui/react/macro'
import { FieldFrame, useFieldIds } from './field.tsx'
import type { FieldProps } from './field.tsx'

interface PasswordFieldProps extends FieldProps<string> {
  /** What the browser's own keeper of passwords is told: the one there is, or a new one. */
  readonly autoComplete: 'current-password' | 'new-password'
}

/** A password, hidden until its person asks to see it. */
export function PasswordField(props: PasswordFieldProps) {
  const ids = useFieldIds(props)
  const [shown, setShown] = useState(false)
  const control = (
    <>
      <input
        id={ids.id}
        className="usa-input"
        type={shown ? 'text' : 'password'}
        value={props.value}
        autoComplete={props.autoComplete}
        autoCapitalize="off"
        spellCheck={false}
        aria-required={props.required || undefined}
        aria-invalid={props.problem !== undefined || undefined}
        aria-describedby={ids.describedBy}
        onChange={(event) => props.onInput(event.target.value)}
      />
      <button
        type="button"
        className="usa-button usa-button--unstyled ui-password__show"
        aria-pressed={shown}
        onClick={() => setShown(!shown)}
      >
        <Trans>Show the password</Trans>
      </button>
    </>
  )
  return <FieldFrame {...props} ids={ids} control={control} />
}
