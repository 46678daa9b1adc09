import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { ServerSession } from '../../sync/account-shapes.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Spinner } from '../../ui/waiting.tsx'
import { askBeforeJoining, joinAccount } from '../join-account.ts'
import { readGoal } from '../first-goal.ts'
import { useSession } from '../session.ts'
import { useServerCall } from '../use-server-call.ts'
import { WorkHereChoice } from './work-here-choice.tsx'

/** The browser has not kept the sign-in that the server has just given it. */
class NotKept extends Error {}

/** After signing in: the account gets its database on this device. Asks first where the device has work that nobody's account has. */
export function JoinStep() {
  const { t } = useLingui()
  const session = useSession()
  const call = useServerCall()
  const navigate = useNavigate()
  const [server, setServer] = useState<ServerSession | null>(null)
  const [tries, setTries] = useState(0)

  const notKept = (error: unknown) =>
    error instanceof NotKept
      ? t`The browser did not keep the sign-in: it may block cookies. Allow them for this address, then try again.`
      : null
  const join = async (signedIn: ServerSession, take: boolean) => {
    const joined = await call.run(() => joinAccount(session, signedIn, take))
    if (joined) await navigate({ href: readGoal(), replace: true })
  }
  useEffect(() => {
    let isHere = true
    void call.run(async (client) => {
      const found = await client.readSession()
      if (!isHere) return
      if (found === null) throw new NotKept()
      if (askBeforeJoining(session, found.user.id) === 'none') {
        await joinAccount(session, found, false)
        await navigate({ href: readGoal(), replace: true })
      } else setServer(found)
    }, notKept)
    return () => {
      isHere = false
    }
    // Once for each try: everything else stays the same meanwhile.
    // oxlint-disable-next-line react/exhaustive-deps -- see above
  }, [tries])

  if (call.problem !== null) {
    return (
      <div className="ui-stack">
        <PageTitle title={t`Signed in`} />
        <Alert tone="error" live="assertive">
          {call.problem}
        </Alert>
        <Button onClick={() => setTries(tries + 1)}>
          <Trans>Try again</Trans>
        </Button>
      </div>
    )
  }
  if (server === null) {
    return (
      <div className="ui-stack">
        <PageTitle title={t`Signed in`} />
        <Spinner>{t`Opening your data…`}</Spinner>
      </div>
    )
  }
  return <WorkHereChoice server={server} busy={call.busy} onChoose={(take) => void join(server, take)} />
}
