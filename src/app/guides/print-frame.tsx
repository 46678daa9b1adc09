import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { AppLinkButton } from '../link.tsx'
import './guides.css'

interface PrintFrameProps {
  readonly organization: string
  /** More ways from here, beside the button that prints. */
  readonly ways?: ReactNode
  /** A page title and the paper; the title is not printed. */
  readonly children: ReactNode
}

/** Around a page made for paper: the way back and the button that prints, none of which is printed. */
export function PrintFrame({ organization, ways, children }: PrintFrameProps) {
  return (
    <main id="main" className="guides-print">
      <p className="guides-ways ui-no-print">
        <Button onClick={() => window.print()}>
          <Trans>Print</Trans>
        </Button>
        {ways}
        <Link to="/guides" search={{ org: organization }}>
          <Trans>All guides</Trans>
        </Link>
      </p>
      {children}
    </main>
  )
}

/** Stands where the device does not have what was to be printed. */
export function NothingToPrint() {
  const { t } = useLingui()
  return (
    <main id="main" className="guides-print">
      <PageTitle title={t`Guide on paper`} />
      <EmptyState
        heading={<Trans>This guide is not on this device</Trans>}
        action={
          <AppLinkButton to="/guides">
            <Trans>All guides</Trans>
          </AppLinkButton>
        }
      >
        <Trans>The device does not know the organization, or the address is mistyped.</Trans>
      </EmptyState>
    </main>
  )
}
