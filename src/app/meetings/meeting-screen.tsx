import { useLingui } from '@lingui/react/macro'
import { PageTitle } from '../../ui/page-title.tsx'

/** One meeting: agenda, decisions, action items. */
export function MeetingScreen(_props: { readonly meeting: string }) {
  const { t } = useLingui()
  return <PageTitle title={t`Work groups`} />
}
