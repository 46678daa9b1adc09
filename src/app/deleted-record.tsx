import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { headsOf, type RecordState } from '../change/head.ts'
import { Button } from '../ui/button.tsx'
import { formatInstant } from '../ui/format-date.ts'
import { PageTitle } from '../ui/page-title.tsx'
import { FieldHistory } from './field-history.tsx'
import { useLanguage } from './i18n.ts'
import { useNaming } from './naming.ts'
import { useStore } from './session.ts'
import { useAct } from './use-act.ts'
import { useExplainWrite } from './write-access.ts'

interface DeletedRecordProps {
  readonly state: RecordState
  readonly title: string
  /** The sentence, given who deleted it and when. */
  readonly say: (who: string) => string
  /** Where to go instead. */
  readonly elsewhere: ReactNode
  /** The page has its title already. */
  readonly inPage?: boolean
}

/** What stands in the place of a deleted record: who deleted it, and the way back ([M6]). */
export function DeletedRecord({ state, title, say, elsewhere, inPage = false }: DeletedRecordProps) {
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
      {inPage ? <h2>{title}</h2> : <PageTitle title={title} />}
      <p>{say(who)}</p>
      {locked === null ? null : <p>{locked}</p>}
      <div className="ui-row">
        {locked === null ? (
          <Button onClick={() => void act(() => store.restore(state.record), { done: t`Brought back.` })}>
            <Trans>Bring it back</Trans>
          </Button>
        ) : null}
        {elsewhere}
        <FieldHistory record={state.record} />
      </div>
    </>
  )
}
