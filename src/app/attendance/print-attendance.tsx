import { useLingui } from '@lingui/react/macro'
import { PageTitle } from '../../ui/page-title.tsx'

/** Attendance of a work group in a year, on paper. */
export function PrintAttendance(_props: { readonly group: string; readonly year: string }) {
  const { t } = useLingui()
  return <PageTitle title={t`Work groups`} />
}
