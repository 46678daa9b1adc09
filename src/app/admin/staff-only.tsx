import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Alert } from '../../ui/alert.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { useRights } from '../account.ts'
import { AppLinkButton } from '../link.tsx'

/**
 * What staff edit as records: it works without a network, so the rights that the server told last decide what is shown. A device that
 * works alone writes everything.
 */
export function StaffOnly({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { t } = useLingui()
  const rights = useRights()
  if (rights === null || rights.staff) return children
  return (
    <div className="ui-stack">
      <PageTitle title={title} />
      <Alert tone="warning" heading={t`This is for staff`}>
        <p>
          <Trans>Your account is not one of the staff's. If it should be, ask somebody of the staff to give you that role.</Trans>
        </p>
        <div className="ui-row">
          <AppLinkButton to="/" variant="outline">
            <Trans>Go to Today</Trans>
          </AppLinkButton>
        </div>
      </Alert>
    </div>
  )
}
