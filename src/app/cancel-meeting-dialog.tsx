import { Trans, useLingui } from '@lingui/react/macro'
import { useState, type FormEvent } from 'react'
import { PARAGRAPH } from '../domain/kind.ts'
import { draftCancellation } from '../domain/meeting-plan.ts'
import type { Meeting } from '../domain/meeting.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/text-field.tsx'
import { PlanProblem } from './plan-fields.tsx'
import { useClock } from './use-clock.ts'
import { usePlanBefore, usePlanWrite } from './use-plan-write.ts'

/** Asks why a meeting is cancelled. It stays in the calendar, struck, and counts in no attendance. */
export function CancelMeetingDialog({ meeting, onClose }: { readonly meeting: Meeting; readonly onClose: () => void }) {
  const { t } = useLingui()
  const clock = useClock()
  const { problem, write } = usePlanWrite()
  const planBefore = usePlanBefore()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (reason.trim() === '') return
    const drafts = draftCancellation(meeting, reason)
    if (await write({ group: meeting.group, drafts, done: t`Cancelled.`, undo: () => planBefore(meeting.group, [meeting]) })) onClose()
  }
  return (
    <Dialog open title={t`Cancel this meeting?`} onClose={onClose}>
      <form noValidate className="ui-stack" onSubmit={(event) => void submit(event)}>
        <PlanProblem problem={problem} />
        {meeting.start === null ? null : <p>{clock.formatSpan(meeting.start, meeting.end)}</p>}
        <p>
          <Trans>It stays in the calendar, struck through, and counts in nobody's attendance. It can be brought back.</Trans>
        </p>
        <TextField
          label={t`Why`}
          hint={t`Everybody who reads the calendar sees it. Nothing about any survivor or case.`}
          value={reason}
          maxLength={PARAGRAPH}
          required
          problem={tried && reason.trim() === '' ? t`Say in a few words why.` : undefined}
          onInput={setReason}
        />
        <div className="ui-row">
          <Button type="submit" variant="danger">
            <Trans>Cancel the meeting</Trans>
          </Button>
          <Button variant="outline" onClick={onClose}>
            <Trans>Keep it</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
