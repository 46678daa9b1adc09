import { Trans, useLingui } from '@lingui/react/macro'
import { useState, type FormEvent } from 'react'
import type { AgendaItem } from '../../domain/meeting.ts'
import { judgeAhead } from '../../domain/rules/agenda.ts'
import { findUnsafeText } from '../../domain/rules/safe-text.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useLanguage } from '../i18n.ts'
import type { MeetingEdit } from './use-meeting-edit.ts'
import { useProjectStandings } from './use-project-standings.ts'

interface TakeAheadProps {
  readonly item: AgendaItem
  readonly title: string
  readonly group: string
  readonly isParked: boolean
  readonly edit: MeetingEdit
}

/** Takes an item off the plan ahead of the projects, which asks for a reason; or parks it again. */
export function TakeAhead(props: TakeAheadProps) {
  const { item, title, isParked, edit } = props
  const { t } = useLingui()
  const [asking, setAsking] = useState(false)
  const field = `agenda.${item.id}.reason`
  return (
    <>
      <Button variant="unstyled" aria-label={isParked ? t`Take ahead: ${title}` : t`Reason: ${title}`} onClick={() => setAsking(true)}>
        {isParked ? <Trans>Take ahead…</Trans> : <Trans>Reason…</Trans>}
      </Button>
      {isParked ? null : (
        <Button variant="unstyled" aria-label={t`Park: ${title}`} onClick={() => void edit.set({ [field]: null }, t`Parked: ${title}`)}>
          <Trans>Park</Trans>
        </Button>
      )}
      {asking ? <AheadDialog {...props} onClose={() => setAsking(false)} /> : null}
    </>
  )
}

function AheadDialog({ item, title, group, isParked, edit, onClose }: TakeAheadProps & { readonly onClose: () => void }) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const finding = judgeAhead(useProjectStandings(group))
  const [reason, setReason] = useState(item.reason || (finding.needsReason ? '' : t`The projects show measured results.`))
  const [problem, setProblem] = useState<string | undefined>()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const typed = reason.trim()
    const wrong = typed === '' ? t`Write why the item cannot wait.` : findUnsafeText(typed)?.reason[language]
    setProblem(wrong)
    if (wrong !== undefined) return
    if (await edit.set({ [`agenda.${item.id}.reason`]: typed }, isParked ? t`Taken ahead: ${title}` : t`Saved.`)) onClose()
  }
  return (
    <Dialog open title={isParked ? t`Take ahead: ${title}` : t`Reason: ${title}`} onClose={onClose}>
      <form noValidate className="ui-stack" onSubmit={(event) => void submit(event)}>
        <Alert tone={finding.needsReason ? 'warning' : 'info'} slim>
          <p>{finding.sentence[language]}</p>
        </Alert>
        <TextArea
          label={t`Why now`}
          hint={t`The reason stands on the agenda and in the minutes. No details of cases, no names of survivors.`}
          value={reason}
          rows={2}
          maxLength={2000}
          required
          problem={problem}
          onInput={(next) => {
            setReason(next)
            setProblem(undefined)
          }}
        />
        <div className="ui-row">
          <Button type="submit">{isParked ? <Trans>Take ahead</Trans> : <Trans>Save</Trans>}</Button>
          <Button variant="outline" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
