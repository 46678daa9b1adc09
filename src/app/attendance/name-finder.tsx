import { useLingui } from '@lingui/react/macro'
import type { Ref } from 'react'

interface NameFinderProps {
  readonly ref: Ref<HTMLInputElement>
  readonly value: string
  readonly onInput: (value: string) => void
  /** Somebody has found whom he or she was looking for, and goes into the list. */
  readonly onEnter: () => void
}

/** Narrows the list to names and organizations that begin so; Enter goes to the first of them, Escape shows all again. */
export function NameFinder({ ref, value, onInput, onEnter }: NameFinderProps) {
  const { t } = useLingui()
  return (
    <input
      ref={ref}
      className="usa-input"
      type="search"
      aria-label={t`Find a name`}
      placeholder={t`Find a name`}
      autoComplete="off"
      enterKeyHint="go"
      value={value}
      onChange={(event) => onInput(event.target.value)}
      onFocus={(event) => event.target.setSelectionRange(event.target.value.length, event.target.value.length)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === 'ArrowDown') {
          event.preventDefault()
          onEnter()
        } else if (event.key === 'Escape' && value !== '') {
          event.preventDefault()
          onInput('')
        }
      }}
    />
  )
}
