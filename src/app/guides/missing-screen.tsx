import { useLingui } from '@lingui/react/macro'
import { PageTitle } from '../../ui/page-title.tsx'

/** All that an organization has not answered yet, on one page. */
export function MissingScreen(_props: { readonly organization: string }) {
  const { t } = useLingui()
  return <PageTitle title={t`What is missing`} />
}
