import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState, type FormEvent } from 'react'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { readCheckInAddress, type CheckInSearch } from '../check-in-address.ts'
import { useRecords } from '../live.ts'
import { useSession } from '../session.ts'
import { findByCode, listNearMeetings, nameMeeting, type FoundByCode } from './find-meeting.ts'
import { NearMeetings } from './near-meetings.tsx'

const ScanCode = lazy(async () => ({ default: (await import('../scan-code.tsx')).ScanCode }))

/** The ways to a meeting: the camera, the short code, or one that this device knows of. */
export function ScanOrType() {
  const { t } = useLingui()
  const { now } = useSession()
  const navigate = useNavigate()
  const near = listNearMeetings(useRecords('meeting'), now())
  const [isScanning, setScanning] = useState(false)
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | undefined>()
  const sentenceOf = useProblemText()
  const open = (search: CheckInSearch) => void navigate({ to: '/check-in', search })
  const take = (text: string) => {
    const scanned = readCheckInAddress(text)
    const found = scanned ? null : findByCode(text, near)
    if (scanned) open(scanned)
    else if (found && 'meeting' in found) open(nameMeeting(found.meeting))
    else setProblem(found ? sentenceOf(found.problem) : undefined)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    take(typed)
  }
  return (
    <>
      <p>
        <Trans>The chair shows a code on the screen. It marks you as present, also without a network.</Trans>
      </p>
      <Button onClick={() => setScanning(true)}>
        <Trans>Scan the code</Trans>
      </Button>
      <form className="ui-stack" noValidate autoComplete="off" onSubmit={submit}>
        <TextField
          label={t`Or type the code`}
          hint={t`Eight letters and digits, such as KEDE-VWY9.`}
          value={typed}
          maxLength={200}
          problem={isScanning ? undefined : problem}
          onInput={(next) => {
            setTyped(next)
            setProblem(undefined)
          }}
        />
        <Button type="submit" variant="outline">
          <Trans>Go on</Trans>
        </Button>
      </form>
      <NearMeetings near={near} />
      {isScanning ? (
        <Suspense>
          <ScanCode label={t`Scan the code of the meeting`} onCode={take} onClose={() => setScanning(false)}>
            {problem === undefined ? null : (
              <Alert tone="warning" slim live="assertive">
                {problem}
              </Alert>
            )}
          </ScanCode>
        </Suspense>
      ) : null}
    </>
  )
}

function useProblemText(): (problem: Extract<FoundByCode, { problem: unknown }>['problem']) => string {
  const { t } = useLingui()
  return (problem) => {
    switch (problem) {
      case 'length':
        return t`A code has eight letters and digits. Look at the chair's screen again.`
      case 'character':
        return t`This is no code of a meeting: codes have letters and digits only, and never 0, 1, I, L or O, which are hard to tell apart.`
      case 'check':
        return t`One of the letters or digits is wrong. Compare the code with the chair's screen.`
      case 'no-meeting':
        return t`This device knows of no meeting with this code in these days. Scan the QR code instead: it says itself which meeting it is.`
    }
  }
}
