import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import type { InvitationOffer } from '../../sync/account-shapes.ts'
import { CallProblem } from '../../sync/call-server.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Skeleton } from '../../ui/waiting.tsx'
import { useCallProblemText } from '../call-problem-text.ts'
import { AppLinkButton } from '../link.tsx'
import { useSession } from '../session.ts'
import { InvitationForm } from './invitation-form.tsx'
import { JoinStep } from './join-step.tsx'
import { PasskeyStep } from './passkey-step.tsx'

type Step = 'read' | 'passkey' | 'join'

/** What a link of the task force offers, and taking it: an account by invitation, or a new way into one's own. */
export function InvitationScreen({ token }: { readonly token: string }) {
  const [step, setStep] = useState<Step>('read')
  const { offer, problem, again } = useOffer(token)
  if (step === 'join') return <JoinStep />
  if (step === 'passkey') return <PasskeyStep onDone={() => setStep('join')} />
  if (problem !== null) return <DeadLink problem={problem} onAgain={again} />
  if (offer === null) return <Skeleton lines={5} />
  return <InvitationForm token={token} offer={offer} onAccepted={(withPasskey) => setStep(withPasskey ? 'passkey' : 'join')} />
}

/** Reads what the link offers; hook. */
function useOffer(token: string) {
  const { account } = useSession()
  const [offer, setOffer] = useState<InvitationOffer | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    let isHere = true
    account()
      .then((client) => client.readInvitation(token))
      .then(
        (read) => isHere && setOffer(read),
        (error: unknown) => isHere && setProblem(error),
      )
    return () => {
      isHere = false
    }
  }, [account, token, tries])
  const again = () => {
    setProblem(null)
    setTries(tries + 1)
  }
  return { offer, problem, again }
}

/** A link that does not work, with the reason and what to do about it. */
function DeadLink({ problem, onAgain }: { readonly problem: unknown; readonly onAgain: () => void }) {
  const { t } = useLingui()
  const textOf = useCallProblemText()
  const status = problem instanceof CallProblem && problem.code === 'gone' ? problem.status : null
  const text =
    status === 410
      ? t`This link has been used, has expired or was taken back. Each link works once and for some days; ask staff of the task force for a new one.`
      : t`This link leads nowhere. Check that it is whole, from its first letter to its last, or ask staff of the task force for a new one.`
  return (
    <div className="ui-stack">
      <PageTitle title={status === null ? t`Invitation` : t`This link does not work`} />
      <Alert tone={status === null ? 'warning' : 'error'} live="polite">
        <p>{status === null ? textOf(problem) : text}</p>
      </Alert>
      <div className="ui-row">
        {status === null ? (
          <Button onClick={onAgain}>
            <Trans>Try again</Trans>
          </Button>
        ) : null}
        <AppLinkButton to="/sign-in" variant="outline">
          <Trans>I have an account: sign in</Trans>
        </AppLinkButton>
      </div>
    </div>
  )
}
