import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { problemOf } from '../../store/write-problem.ts'
import { Button } from '../../ui/button.tsx'
import { useToast } from '../../ui/toast.tsx'
import { switchDatabase } from '../databases.ts'
import { useSession } from '../session.ts'
import { useWriteProblemText } from '../write-problem-text.ts'
import { hasSample, removeOpenData, removeSample } from './remove-data.ts'

/** The sample database beside one's own: opening it, leaving it, removing it. */
export function SampleSection() {
  const session = useSession()
  return (
    <section aria-labelledby="sample-heading">
      <h2 id="sample-heading" tabIndex={-1}>
        <Trans>Sample data</Trans>
      </h2>
      {session.choice === 'sample' ? <InSample /> : <BesideSample />}
    </section>
  )
}

function InSample() {
  const { store } = useSession()
  const said = useFailure()
  return (
    <>
      <p>
        <Trans>You are looking at sample data. Nothing of it is real, and it is apart from your own.</Trans>
      </p>
      <div className="ui-row">
        <Button onClick={() => switchDatabase('own')}>
          <Trans>Go back to my own data</Trans>
        </Button>
        <Button variant="outline" onClick={() => void removeOpenData(store).then(() => switchDatabase('own'), said)}>
          <Trans>Remove the sample</Trans>
        </Button>
      </div>
    </>
  )
}

function BesideSample() {
  const { t } = useLingui()
  const session = useSession()
  const toast = useToast()
  const said = useFailure()
  const [isHere, setIsHere] = useState(false)
  useEffect(() => void hasSample().then(setIsHere), [])
  const remove = async () => {
    await removeSample(session)
    toast({ text: t`The sample was removed. Your own data is as it was.` })
    setIsHere(false)
    document.getElementById('sample-heading')?.focus()
  }
  return (
    <>
      <p>
        <Trans>A small made-up task force to look around in and try things out. It is kept apart from your own data.</Trans>
      </p>
      <div className="ui-row">
        <Button variant="outline" onClick={() => switchDatabase('sample', '/welcome')}>
          <Trans>Look around with sample data</Trans>
        </Button>
        {isHere ? (
          <Button variant="outline" onClick={() => void remove().catch(said)}>
            <Trans>Remove the sample</Trans>
          </Button>
        ) : null}
      </div>
    </>
  )
}

/** Says why something could not be done. */
function useFailure(): (error: unknown) => void {
  const toast = useToast()
  const textOf = useWriteProblemText()
  return (error) => toast({ text: textOf(problemOf(error)) })
}
