import { useLingui } from '@lingui/react/macro'
import { PageTitle } from '../../ui/page-title.tsx'

/** All work groups. */
export function GroupsScreen() {
  const { t } = useLingui()
  return <PageTitle title={t`Work groups`} />
}
