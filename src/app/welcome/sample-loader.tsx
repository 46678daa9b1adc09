import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Spinner } from '../../ui/waiting.tsx'
import { useBundleProblemText } from '../bundle-problem-text.ts'
import { switchDatabase } from '../databases.ts'
import { useSession } from '../session.ts'

/** Fills the sample database, which is apart from everything real, and opens it. */
export function SampleLoader() {
  const { t } = useLingui()
  const session = useSession()
  const textOf = useBundleProblemText()
  const [failure, setFailure] = useState<unknown>(null)
  useEffect(() => {
    import('./load-sample.ts').then(({ loadSample }) => loadSample(session)).then(() => location.replace('/'), setFailure)
  }, [session])
  return (
    <div className="ui-stack">
      <PageTitle title={t`Sample data`} />
      {failure === null ? (
        <Spinner>{t`Making the sample…`}</Spinner>
      ) : (
        <>
          <Alert tone="error" live="assertive">
            {textOf(failure)}
          </Alert>
          <Button onClick={() => switchDatabase('own', '/welcome')}>
            <Trans>Back</Trans>
          </Button>
        </>
      )}
    </div>
  )
}
