import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import './project-guides.css'

interface PrintPageProps {
  /** Heading on the screen; it is not printed. */
  readonly title: string
  /** What the file is called when it is printed into one. */
  readonly documentTitle: string
  /** More ways from here, beside the button that prints. */
  readonly ways: ReactNode
  readonly children: ReactNode
}

/** Around a paper of a project: the ways back and the button that prints, none of which is printed. */
export function PrintPage({ title, documentTitle, ways, children }: PrintPageProps) {
  return (
    <main id="main" className="project-guide-print">
      <p className="project-guide-ways ui-no-print">
        <Button onClick={() => window.print()}>
          <Trans>Print</Trans>
        </Button>
        {ways}
      </p>
      <PageTitle title={title} documentTitle={documentTitle} />
      {children}
    </main>
  )
}
