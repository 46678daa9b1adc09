import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback, useEffect, useState } from 'react'
import type { Passkey, ServerSession } from '../../sync/account-shapes.ts'
import { CallProblem } from '../../sync/call-server.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { Spinner } from '../../ui/waiting.tsx'
import { useCallProblemText } from '../call-problem-text.ts'
import { useSession } from '../session.ts'
import { PasskeyList } from './passkey-list.tsx'
import { PasswordForm } from './password-form.tsx'

/** How an account can be signed in to, as the server says. */
export interface Ways {
  readonly passkeys: readonly Passkey[]
  readonly password: ServerSession['methods']['password']
}

type Asked = Ways | { readonly problem: unknown } | null

/** Passkeys and password of the account. They are the server's, so they need a network. */
export function SignInWays() {
  const { t } = useLingui()
  const textOf = useCallProblemText()
  const { ways, again } = useWays()
  if (ways === null) return <Spinner>{t`Asking the server how you can sign in…`}</Spinner>
  if ('problem' in ways) {
    return (
      <Alert tone="info" slim live="polite">
        <p>
          {ways.problem instanceof CallProblem && ways.problem.code === 'offline'
            ? t`Passkeys and password can be changed when there is a network.`
            : textOf(ways.problem)}{' '}
          <Button variant="unstyled" onClick={again}>
            <Trans>Try again</Trans>
          </Button>
        </p>
      </Alert>
    )
  }
  return (
    <>
      <PasskeyList passkeys={ways.passkeys} onChange={again} />
      <PasswordForm isNew={!ways.password} onChange={again} />
    </>
  )
}

/** Asks the server, and again on demand: what was known stays on the screen meanwhile. Hook. */
function useWays(): { readonly ways: Asked; readonly again: () => void } {
  const { account } = useSession()
  const [ways, setWays] = useState<Asked>(null)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    let isHere = true
    const read = async (): Promise<Asked> => {
      const client = await account()
      const [session, passkeys] = await Promise.all([client.readSession(), client.listPasskeys()])
      if (session === null) throw new CallProblem('signed-out')
      return { passkeys, password: session.methods.password }
    }
    read().then(
      (found) => isHere && setWays(found),
      (problem: unknown) => isHere && setWays({ problem }),
    )
    return () => {
      isHere = false
    }
  }, [account, tries])
  return { ways, again: useCallback(() => setTries((before) => before + 1), []) }
}
