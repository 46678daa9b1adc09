import { useEffect, useId, useRef } from 'react'
import type { ReactNode } from 'react'
import { Plural } from '@lingui/react/macro'
import { Heading } from './heading.tsx'
import type { HeadingLevel } from './heading.tsx'
import { Icon } from './icon.tsx'

/** What is wrong or missing, and the id of the field that mends it. */
export interface FieldFault {
  readonly fieldId: string
  readonly text: ReactNode
}

interface ErrorSummaryProps {
  readonly faults: readonly FieldFault[]
  readonly heading?: ReactNode
  readonly headingLevel?: HeadingLevel | undefined
  /** Takes focus when it appears, as after "Review" was pressed (default true). */
  readonly takeFocus?: boolean | undefined
  /** Called before a field is focused; return true where the owner brings the field on screen and focuses it (another step). */
  readonly onGo?: ((fieldId: string) => boolean) | undefined
}

/** Focuses the field with this id, or the first input inside it (a group). Returns whether there was one. */
export function focusField(id: string): boolean {
  const field = document.getElementById(id)
  const target = field?.matches('input, select, textarea, button, a')
    ? field
    : field?.querySelector<HTMLElement>('input, select, textarea, button')
  if (!(target instanceof HTMLElement)) return false
  target.focus()
  target.scrollIntoView({ block: 'center' })
  return true
}

/** Everything wrong on a page in one list; each line goes to its field. Shows nothing where nothing is wrong. */
export function ErrorSummary({ faults, heading, headingLevel = 2, takeFocus = true, onGo }: ErrorSummaryProps) {
  const id = useId()
  const box = useRef<HTMLElement>(null)
  const shown = faults.length > 0

  useEffect(() => {
    if (shown && takeFocus) box.current?.focus()
  }, [shown, takeFocus])

  if (!shown) return null
  return (
    <section ref={box} className="ui-alert ui-alert--error" aria-labelledby={id} tabIndex={-1}>
      <Icon name="error" />
      <div>
        <Heading level={headingLevel} id={id}>
          {heading ?? <Plural value={faults.length} one="# thing needs a look" other="# things need a look" />}
        </Heading>
        <ul>
          {faults.map((fault) => (
            <li key={fault.fieldId}>
              <a
                href={`#${fault.fieldId}`}
                onClick={(event) => {
                  event.preventDefault()
                  if (onGo?.(fault.fieldId) !== true) focusField(fault.fieldId)
                }}
              >
                {fault.text}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
