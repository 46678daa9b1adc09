import { useLingui } from '@lingui/react/macro'
import { PageTitle } from '../../ui/page-title.tsx'

/** Device, storage, language, colours. */
export function SettingsScreen() {
  const { t } = useLingui()
  return <PageTitle title={t`Settings`} />
}
