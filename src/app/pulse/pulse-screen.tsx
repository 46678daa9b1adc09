import { useLingui } from '@lingui/react/macro'
import { PageTitle } from '../../ui/page-title.tsx'

/** The barriers pulse of a work group on a day. */
export function PulseScreen(_props: { readonly group: string; readonly date: string }) {
  const { t } = useLingui()
  return <PageTitle title={t`Work groups`} />
}
