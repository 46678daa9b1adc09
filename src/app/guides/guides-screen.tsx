import { useLingui } from '@lingui/react/macro'
import { PageTitle } from '../../ui/page-title.tsx'

/** Every guide with its progress. */
export function GuidesScreen() {
  const { t } = useLingui()
  return <PageTitle title={t`Guides`} />
}
