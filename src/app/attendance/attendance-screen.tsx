import { useLingui } from '@lingui/react/macro'
import { PageTitle } from '../../ui/page-title.tsx'

/** Takes attendance. */
export function AttendanceScreen(_props: { readonly meeting: string }) {
  const { t } = useLingui()
  return <PageTitle title={t`Work groups`} />
}
