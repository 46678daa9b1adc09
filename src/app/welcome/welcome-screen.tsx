import { useLingui } from '@lingui/react/macro'
import { PageTitle } from '../../ui/page-title.tsx'

/** The first run. */
export function WelcomeScreen() {
  const { t } = useLingui()
  return <PageTitle title={t`Welcome`} />
}
