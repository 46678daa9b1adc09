import { useState } from 'react'
import type { ReactNode } from 'react'
import { Trans } from '@lingui/react/macro'
import { FieldProblem, useFieldIds } from './field.tsx'
import { Icon } from './icon.tsx'
import { joinClasses } from './join-classes.ts'

interface FileDropProps {
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** As of `<input accept>`; what is dropped is not filtered, its reader says what is wrong with it. */
  readonly accept?: string | undefined
  readonly multiple?: boolean | undefined
  readonly onFiles: (files: readonly File[]) => void
  readonly problem?: string | undefined
  readonly disabled?: boolean | undefined
  readonly id?: string | undefined
}

/** Takes files by drag and drop, or by the browser's own file input, which lies over the whole area and works by keyboard. */
export function FileDrop({ label, hint, accept, multiple, onFiles, problem, disabled, id }: FileDropProps) {
  const [over, setOver] = useState(false)
  const ids = useFieldIds({ id, hint, problem })

  function take(list: FileList | null): void {
    setOver(false)
    if (list && list.length > 0) onFiles([...list].slice(0, multiple ? undefined : 1))
  }

  return (
    <div className={joinClasses('usa-form-group', problem !== undefined && 'usa-form-group--error')}>
      <label className="usa-label" htmlFor={ids.id}>
        {label}
      </label>
      {hint === undefined || hint === null ? null : (
        <span id={ids.hint} className="usa-hint">
          {hint}
        </span>
      )}
      <FieldProblem id={ids.problem} problem={problem} />
      <div
        className={joinClasses('ui-drop', over && 'ui-drop--over')}
        onDragOver={(event) => {
          event.preventDefault()
          if (!disabled) setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          if (!disabled) take(event.dataTransfer.files)
        }}
      >
        <Icon name="upload" />
        <span aria-hidden="true">
          <strong>
            <Trans>Choose a file</Trans>
          </strong>{' '}
          <Trans>or drag it here</Trans>
        </span>
        <input
          id={ids.id}
          type="file"
          accept={accept}
          multiple={multiple}
          disabled={disabled}
          aria-invalid={problem !== undefined || undefined}
          aria-describedby={ids.describedBy}
          onChange={(event) => {
            take(event.target.files)
            // The same file chosen again is a new choice.
            event.target.value = ''
          }}
        />
      </div>
    </div>
  )
}
