import { useLingui } from '@lingui/react/macro'
import { PageTitle } from '../../ui/page-title.tsx'

/** One organization. */
export function OrganizationScreen(_props: { readonly organization: string }) {
  const { t } = useLingui()
  return <PageTitle title={t`Organization`} />
}
