import { useLingui } from '@lingui/react/macro'
import { PageTitle } from '../../ui/page-title.tsx'
import type { GuidePlace } from './guide-place.ts'

interface GuideScreenProps extends GuidePlace {
  /** Step of the wizard from the address; none resumes where it was left. */
  readonly step: string | undefined
  readonly onStep: (step: string) => void
}

/** One guide in its wizard. */
export function GuideScreen(_props: GuideScreenProps) {
  const { t } = useLingui()
  return <PageTitle title={t`Guide`} />
}
