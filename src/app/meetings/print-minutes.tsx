import { useLingui } from '@lingui/react/macro'
import { PageTitle } from '../../ui/page-title.tsx'

/** Agenda, attendance and minutes on paper. */
export function PrintMinutes(_props: { readonly meeting: string }) {
  const { t } = useLingui()
  return <PageTitle title={t`Work groups`} />
}
