import { useLingui } from '@lingui/react/macro'
import { PageTitle } from '../../ui/page-title.tsx'

/** Marks oneself as present by the code on the chair's screen. */
export function CheckInScreen() {
  const { t } = useLingui()
  return <PageTitle title={t`Work groups`} />
}
