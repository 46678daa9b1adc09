import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { CallProblem } from '../../sync/call-server.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { AppLinkButton } from '../link.tsx'
import { useProblemText } from './problem-text.ts'

interface ProblemNoteProps {
  readonly problem: CallProblem
  readonly onRetry: () => void
}

/** What stands in the place of something that the server did not give: why, and a way on. */
export function ProblemNote({ problem, onRetry }: ProblemNoteProps) {
  const { t } = useLingui()
  const textOf = useProblemText()
  const again = (
    <Button variant="outline" onClick={onRetry}>
      <Trans>Try again</Trans>
    </Button>
  )
  switch (problem.code) {
    case 'offline':
      return (
        <Note heading={t`The server cannot be reached`} way={again}>
          <Trans>
            Accounts, invitations, devices and the audit log are kept on the server and shown only as they are now. This page goes on by
            itself when there is a connection. Organizations and the charter can be edited without one.
          </Trans>
        </Note>
      )
    case 'no-server':
      return (
        <Note
          heading={t`There is no server here`}
          way={
            <AppLinkButton to="/" variant="outline">
              <Trans>Go to Today</Trans>
            </AppLinkButton>
          }
        >
          <Trans>
            The app works on this device alone, so there are no accounts to look after. Organizations and the charter can be edited all the
            same.
          </Trans>
        </Note>
      )
    case 'signed-out':
      return (
        <Note
          heading={t`You are signed out`}
          way={
            <AppLinkButton to="/sign-in" variant="outline">
              <Trans>Sign in again</Trans>
            </AppLinkButton>
          }
        >
          <Trans>What is on this device stays readable. Sign in again to see what only staff see.</Trans>
        </Note>
      )
    case 'forbidden':
      return (
        <Note
          heading={t`This is for staff`}
          way={
            <AppLinkButton to="/" variant="outline">
              <Trans>Go to Today</Trans>
            </AppLinkButton>
          }
        >
          <Trans>Your account is not one of the staff's. If it should be, ask somebody of the staff to give you that role.</Trans>
        </Note>
      )
    default:
      return (
        <Note heading={t`The server did not answer this`} way={again}>
          {textOf(problem)}
        </Note>
      )
  }
}

interface NoteProps {
  readonly heading: string
  readonly way: ReactNode
  readonly children: ReactNode
}

function Note({ heading, way, children }: NoteProps) {
  return (
    <Alert tone="warning" heading={heading} live="polite">
      <p>{children}</p>
      <div className="ui-row">{way}</div>
    </Alert>
  )
}
