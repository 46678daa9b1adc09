import { useLingui } from '@lingui/react/macro'
import { PageTitle } from '../../ui/page-title.tsx'
import type { GuidePlace } from './guide-place.ts'

/** A guide as its paper form. */
export function PrintScreen(_place: GuidePlace) {
  const { t } = useLingui()
  return <PageTitle title={t`Guide on paper`} />
}
