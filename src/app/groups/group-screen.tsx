import { useLingui } from '@lingui/react/macro'
import { PageTitle } from '../../ui/page-title.tsx'

/** One work group. */
export function GroupScreen(_props: { readonly group: string }) {
  const { t } = useLingui()
  return <PageTitle title={t`Work groups`} />
}
