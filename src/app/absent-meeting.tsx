import { Trans, useLingui } from '@lingui/react/macro'
import { headsOf, type RecordState } from '../change/head.ts'
import type { Meeting } from '../domain/meeting.ts'
import { Button } from '../ui/button.tsx'
import { formatInstant } from '../ui/format-date.ts'
import { PageTitle } from '../ui/page-title.tsx'
import { FieldHistory } from './field-history.tsx'
import { useLanguage } from './i18n.ts'
import { AppLinkButton } from './link.tsx'
import { useNaming } from './naming.ts'
import { useStore } from './session.ts'
import { useAct } from './use-act.ts'
import { useExplainWrite } from './write-access.ts'

/** Stands where the device does not have the meeting. */
export function UnknownMeeting() {
  const { t } = useLingui()
  return (
    <>
      <PageTitle title={t`This meeting is not on this device`} />
      <p>
        <Trans>
          The address may be mistyped, or the meeting has not been shared with this device yet. Meetings of a closed work group are seen by
          its members, its chair and staff only.
        </Trans>
      </p>
      <AppLinkButton to="/groups">
        <Trans>See all work groups</Trans>
      </AppLinkButton>
    </>
  )
}

/** What stands in the place of a deleted meeting: who deleted it, and the way back ([M6]). */
export function DeletedMeeting({ state, meeting }: { readonly state: RecordState; readonly meeting: Meeting }) {
  const { t } = useLingui()
  const store = useStore()
  const naming = useNaming()
  const act = useAct()
  const { language } = useLanguage()
  const locked = useExplainWrite()(state.scope, state.record, 'deleted')
  const who = headsOf(state.fields, 'deleted')
    .map((head) => `${naming.author(head.by)}, ${formatInstant(head.at, language)}`)
    .join('; ')
  return (
    <>
      <PageTitle title={meeting.title.trim() || t`Meeting`} />
      <p>
        <Trans>This meeting was deleted by {who}.</Trans>
      </p>
      {locked === null ? null : <p>{locked}</p>}
      <div className="ui-row">
        {locked === null ? (
          <Button onClick={() => void act(() => store.restore(state.record), { done: t`Brought back.` })}>
            <Trans>Bring it back</Trans>
          </Button>
        ) : null}
        <AppLinkButton to="/groups/$group" params={{ group: meeting.group }} variant="outline">
          <Trans>To the work group</Trans>
        </AppLinkButton>
        <FieldHistory record={state.record} />
      </div>
    </>
  )
}
