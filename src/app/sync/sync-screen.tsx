import { useLingui } from '@lingui/react/macro'
import { PageTitle } from '../../ui/page-title.tsx'

/** The state of this device. */
export function SyncScreen() {
  const { t } = useLingui()
  return <PageTitle title={t`Sync`} />
}
