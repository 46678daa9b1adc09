import { useLingui } from '@lingui/react/macro'
import { PageTitle } from '../../ui/page-title.tsx'

/** Export, import and print. */
export function ShareScreen() {
  const { t } = useLingui()
  return <PageTitle title={t`Share`} />
}
