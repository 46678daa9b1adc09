import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { formatDate } from '../ui/format-date.ts'
import { useLanguage } from './show-text.ts'
import './paper.css'

/** What stands at the head of a printed form. */
export interface PaperHead {
  /** Name of the task force, as its charter gives it. */
  readonly taskForce: string
  /** Name of the organization; null = a blank line, left out = the form has no such line. */
  readonly organization?: string | null
  /** ISO date; null = a blank line. */
  readonly date: string | null
  /** What the form is about besides, e.g. a year or a work group. */
  readonly about?: string | undefined
}

/** A Letter page (or several) as the paper guide has it: heads, the form, a signature block. The only thing that prints. */
export function PaperSheet({ head, title, intro, children }: { head: PaperHead; title: string; intro?: string; children: ReactNode }) {
  const language = useLanguage()
  return (
    // a narrow screen scrolls the sheet sideways, with arrow keys too
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must take the focus
    <article className="pg-sheet" lang={language} aria-label={title} tabIndex={0}>
      <header>
        <p className="pg-sheet-task-force">{head.taskForce}</p>
        <h2 className="pg-sheet-title">{title}</h2>
        {head.about !== undefined && <p className="pg-sheet-about">{head.about}</p>}
        <div className="pg-sheet-lines">
          {head.organization !== undefined && (
            <p className="pg-sheet-wide">
              <Trans>Organization</Trans>
              {': '}
              <PaperBlank value={head.organization} />
            </p>
          )}
          <p>
            <Trans>Date</Trans>
            {': '}
            <PaperBlank value={head.date === null ? null : formatDate(head.date, language)} />
          </p>
        </div>
        {intro !== undefined && <p>{intro}</p>}
      </header>
      {children}
    </article>
  )
}

/** A line to write on, or what was written on it. */
export function PaperBlank({ value }: { value: string | null }) {
  return <span className="pg-sheet-blank">{value ?? ' '}</span>
}
