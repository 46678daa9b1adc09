import { Trans, useLingui } from '@lingui/react/macro'
import { headsOf, type RecordState } from '../../change/head.ts'
import { formatInstant } from '../../ui/format-date.ts'
import { Button } from '../../ui/button.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { FieldHistory } from '../field-history.tsx'
import { useLanguage } from '../i18n.ts'
import { useNaming } from '../naming.ts'
import { useStore } from '../session.ts'
import { useAct } from '../use-act.ts'

/** What stands in the place of a deleted organization: who deleted it, and the way back ([M6]). */
export function DeletedOrganization({ state, name }: { readonly state: RecordState; readonly name: string }) {
  const { t } = useLingui()
  const store = useStore()
  const naming = useNaming()
  const { language } = useLanguage()
  const act = useAct()
  const by = headsOf(state.fields, 'deleted').map((head) => `${naming.author(head.by)}, ${formatInstant(head.at, language)}`)
  const who = by.join('; ')
  return (
    <>
      <PageTitle title={name} />
      <p>
        <Trans>This organization was deleted by {who}.</Trans>
      </p>
      <div className="ui-row">
        <Button onClick={() => void act(() => store.restore(state.record), { done: t`Brought back.` })}>
          <Trans>Bring it back</Trans>
        </Button>
        <FieldHistory record={state.record} />
      </div>
    </>
  )
}
