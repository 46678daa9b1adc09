import { useLingui } from '@lingui/react/macro'
import { PageTitle } from '../../ui/page-title.tsx'

/** The minutes of a meeting. */
export function MinutesScreen(_props: { readonly meeting: string }) {
  const { t } = useLingui()
  return <PageTitle title={t`Work groups`} />
}
