import { Trans, useLingui } from '@lingui/react/macro'
import { PageTitle } from '../../ui/page-title.tsx'
import { AppLinkButton } from '../link.tsx'

/** What an address that leads nowhere shows. */
export function NotFoundPage() {
  const { t } = useLingui()
  return (
    <>
      <PageTitle title={t`This page does not exist`} />
      <p>
        <Trans>The address may be mistyped, or what it showed was removed on this device.</Trans>
      </p>
      <AppLinkButton to="/">
        <Trans>Go to Today</Trans>
      </AppLinkButton>
    </>
  )
}
