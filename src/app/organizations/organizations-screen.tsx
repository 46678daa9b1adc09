import { useLingui } from '@lingui/react/macro'
import { PageTitle } from '../../ui/page-title.tsx'

/** All organizations. */
export function OrganizationsScreen() {
  const { t } = useLingui()
  return <PageTitle title={t`Organizations`} />
}
