import { Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useState } from 'react'
import type { Meeting } from '../../domain/meeting.ts'
import { draftMinutes } from '../../domain/minutes-draft.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { BoundField } from '../bound-field.tsx'
import { ConflictPanel } from '../conflict-panel.tsx'
import { FieldHistory } from '../field-history.tsx'
import { useLanguage } from '../i18n.ts'
import { SectionHeading } from '../section-heading.tsx'
import type { MeetingEdit } from './use-meeting-edit.ts'
import { useMinutesFacts } from './use-minutes-facts.ts'

const DraftAnewDialog = lazy(async () => ({ default: (await import('../draft-anew-dialog.tsx')).DraftAnewDialog }))

interface MinutesSectionProps {
  readonly meeting: Meeting
  readonly edit: MeetingEdit
}

/** The text of the minutes, with a draft from what was recorded, which never replaces a text without showing what would change. */
export function MinutesSection({ meeting, edit }: MinutesSectionProps) {
  const isFixed = meeting.status === 'confirmed'
  return (
    <section className="meeting-section" aria-labelledby="minutes">
      <SectionHeading id="minutes">
        <Trans>Minutes</Trans>
      </SectionHeading>
      {edit.locked !== null || isFixed ? <MinutesText meeting={meeting} edit={edit} /> : <MinutesEditor meeting={meeting} edit={edit} />}
    </section>
  )
}

function MinutesText({ meeting, edit }: MinutesSectionProps) {
  return (
    <>
      {edit.locked === null ? (
        <p className="ui-soft">
          <Trans>The minutes are confirmed and stay as they are. To mend them, take the confirmation back first.</Trans>
        </p>
      ) : null}
      {meeting.minutes.trim() === '' ? (
        <p className="ui-soft">
          <Trans>No minutes were written yet.</Trans>
        </p>
      ) : (
        <div className="minutes-text">{meeting.minutes}</div>
      )}
      <ConflictPanel target={edit.at('minutes')} />
      <FieldHistory record={meeting.record} fields={['minutes']} />
    </>
  )
}

function MinutesEditor({ meeting, edit }: MinutesSectionProps) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const facts = useMinutesFacts(meeting)
  const [drafted, setDrafted] = useState<string | null>(null)
  const isEmpty = meeting.minutes.trim() === ''
  const write = (text: string) => edit.set({ minutes: text }, isEmpty ? t`Drafted from the meeting.` : t`Drafted anew.`)
  const draft = () => {
    const text = draftMinutes(facts, language)
    if (isEmpty) void write(text)
    else setDrafted(text)
  }
  return (
    <>
      <Alert tone="info" slim>
        <p>
          <Trans>
            Minutes tell what the group decided and does. No discussion of cases, no names of survivors, clients or suspects, nothing by
            which one of them could be known.
          </Trans>
        </p>
      </Alert>
      <div className="ui-row minutes-ways">
        <Button variant={isEmpty ? 'primary' : 'outline'} onClick={draft}>
          {isEmpty ? <Trans>Draft from the meeting</Trans> : <Trans>Draft anew…</Trans>}
        </Button>
        <FieldHistory record={meeting.record} fields={['minutes']} />
      </div>
      <BoundField
        {...edit.at('minutes')}
        id="field-minutes"
        lines={12}
        label={t`Text of the minutes`}
        hint={isEmpty ? t`Draft it from agenda, attendance, decisions and action items, or write it here.` : undefined}
      />
      {drafted === null ? null : (
        <Suspense>
          <DraftAnewDialog
            title={t`Draft the minutes anew?`}
            before={meeting.minutes}
            after={drafted}
            onClose={() => setDrafted(null)}
            onTake={() => write(drafted).then((done) => (done ? setDrafted(null) : undefined))}
          />
        </Suspense>
      )}
    </>
  )
}
