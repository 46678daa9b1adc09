import { useLingui } from '@lingui/react/macro'
import { PageTitle } from '../../ui/page-title.tsx'

/** What needs me now. */
export function TodayScreen() {
  const { t } = useLingui()
  return <PageTitle title={t`Today`} />
}
