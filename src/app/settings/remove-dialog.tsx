import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState, useSyncExternalStore } from 'react'
import { problemOf } from '../../store/write-problem.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { switchDatabase } from '../databases.ts'
import { useFacts } from '../live.ts'
import { useSession } from '../session.ts'
import { useWriteProblemText } from '../write-problem-text.ts'
import { ExportButton } from './export-button.tsx'
import { leave } from './leave-account.ts'
import { removeOpenData, removeSample } from './remove-data.ts'

/**
 * The last question before everything goes. While changes have never been exported it refuses and offers the export; going on without
 * takes a second confirmation, typed.
 */
export function RemoveDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLingui()
  const { unsent: unexported, pending, refused, account } = useFacts()
  // With an account, what the server has is safe; without one, what was exported.
  const unsent = account === null ? unexported : pending + refused
  const session = useSession()
  const stuck = useSyncExternalStore(session.subscribeStuck, session.stuck).length
  const textOf = useWriteProblemText()
  const [understood, setUnderstood] = useState(false)
  const [without, setWithout] = useState(false)
  const [typed, setTyped] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const atRisk = unsent + stuck > 0
  const word = t`REMOVE`
  const confirmed = understood && (!atRisk || (without && typed.trim().toLocaleUpperCase() === word))
  const remove = async () => {
    setBusy(true)
    try {
      await removeSample(session)
      if (session.owner !== null) return await leave(session, { everywhere: false, remove: true })
      await removeOpenData(session.store)
      switchDatabase('own', '/welcome')
    } catch (error) {
      setProblem(textOf(problemOf(error)))
      setBusy(false)
    }
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={<Trans>Remove all data from this device?</Trans>}
      actions={
        <>
          {!atRisk || without ? (
            <Button variant="danger" disabled={!confirmed} busy={busy} onClick={() => void remove()}>
              <Trans>Remove everything</Trans>
            </Button>
          ) : null}
          <Button variant="outline" onClick={onClose}>
            <Trans>Keep my data</Trans>
          </Button>
        </>
      }
    >
      <div className="settings-remove">
        <p>
          <Trans>
            Every organization, person and guide on this device goes, with its history and the sample data. What others have got from you by
            export stays with them. It cannot be taken back.
          </Trans>
        </p>
        <AtRisk unsent={unsent} stuck={stuck} connected={account !== null} without={without} onWithout={() => setWithout(true)} />
        {!atRisk || without ? (
          <>
            <Checkbox
              label={atRisk ? t`I give up what was never exported` : t`I understand that it cannot be taken back`}
              value={understood}
              onInput={setUnderstood}
            />
            {atRisk ? <TextField label={t`Type ${word} to confirm`} value={typed} onInput={setTyped} /> : null}
          </>
        ) : null}
        {problem === null ? null : (
          <Alert tone="error" slim live="assertive">
            {problem}
          </Alert>
        )}
      </div>
    </Dialog>
  )
}

interface AtRiskProps {
  readonly unsent: number
  readonly stuck: number
  /** The device belongs to an account: what counts is what its server has. */
  readonly connected: boolean
  readonly without: boolean
  readonly onWithout: () => void
}

/** What would be lost for good, with the export that prevents it. */
function AtRisk({ unsent, stuck, connected, without, onWithout }: AtRiskProps) {
  return (
    <>
      {stuck === 0 ? null : (
        <Alert tone="error" slim>
          <Plural
            value={stuck}
            one="# text could not be saved and is in no export. Sync shows it."
            other="# texts could not be saved and are in no export. Sync shows them."
          />
        </Alert>
      )}
      {unsent === 0 ? null : (
        <Alert tone="error" slim>
          <p>
            {connected ? (
              <Plural
                value={unsent}
                one="Not yet: # change is not at the server and would be lost for good."
                other="Not yet: # changes are not at the server and would be lost for good."
              />
            ) : (
              <Plural
                value={unsent}
                one="Not yet: # change has never been exported and would be lost for good."
                other="Not yet: # changes have never been exported and would be lost for good."
              />
            )}
          </p>
        </Alert>
      )}
      <ExportButton prominent={unsent > 0} />
      {unsent + stuck > 0 && !without ? (
        <p>
          <Button variant="unstyled" onClick={onWithout}>
            <Trans>Remove without exporting</Trans>
          </Button>
        </p>
      ) : null}
    </>
  )
}
