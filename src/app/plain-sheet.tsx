import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { joinClasses } from '../ui/join-classes.ts'
import { PageTitle } from '../ui/page-title.tsx'
import { useLanguage } from './i18n.ts'
import './plain-sheet.css'

interface PlainSheetProps {
  /** Heading on the screen; it is not printed. */
  readonly title: string
  /** What the sheet is called, where that is not the heading. */
  readonly label?: string
  /** Class of what a paper has of its own. */
  readonly className?: string
  /** What the file is called when it is printed into one. */
  readonly documentTitle: string
  /** Ways back, beside the button that prints. */
  readonly ways: ReactNode
  /** What is printed. */
  readonly children: ReactNode
}

/** A page made for paper: black on white in every scheme, on Letter paper, with the button that prints above it. */
export function PlainSheet({ title, label = title, className, documentTitle, ways, children }: PlainSheetProps) {
  const { language } = useLanguage()
  return (
    <main id="main" className="plain-print">
      <p className="plain-print__ways ui-no-print">
        <Button onClick={() => window.print()}>
          <Trans>Print</Trans>
        </Button>
        {ways}
      </p>
      <div className="ui-no-print">
        <PageTitle title={title} documentTitle={documentTitle} />
      </div>
      {/* a narrow screen scrolls the sheet sideways, with arrow keys too */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must take the focus */}
      <article className={joinClasses('plain-sheet', className)} lang={language} aria-label={label} tabIndex={0}>
        {children}
      </article>
    </main>
  )
}
