import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { lifeOf } from '../../change/merge.ts'
import { Button } from '../../ui/button.tsx'
import { formatDate } from '../../ui/format-date.ts'
import { DeletedRecord } from '../deleted-record.tsx'
import { useLanguage } from '../i18n.ts'
import { AppLinkButton } from '../link.tsx'
import { useFacts, useRecord } from '../live.ts'
import { useStore } from '../session.ts'
import { UndecidedRecord } from '../undecided-record.tsx'
import { useAct } from '../use-act.ts'
import { useExplainWrite } from '../write-access.ts'
import { recordOf, type ProjectGuidePlace } from './guide-places.ts'

interface DatedGuideProps {
  readonly place: ProjectGuidePlace
  readonly children: ReactNode
}

/** An update or a review with the way to delete it, or what stands in the place of one that was deleted ([M6]). */
export function DatedGuide({ place, children }: DatedGuideProps) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const state = useRecord(recordOf(place))
  const { epoch } = useFacts()
  const life = state === undefined ? null : lifeOf(state, epoch)
  const day = formatDate(place.part, language)
  if (state !== undefined && life === 'deleted') {
    return (
      <DeletedRecord
        state={state}
        inPage
        title={place.guide === 'update' ? t`Update of ${day}` : t`Review of ${day}`}
        say={(who) => (place.guide === 'update' ? t`This update was deleted by ${who}.` : t`This review was deleted by ${who}.`)}
        elsewhere={<WayBack place={place} />}
      />
    )
  }
  return (
    <>
      {state !== undefined && life === 'decide' ? <UndecidedRecord state={state} /> : null}
      {children}
      {state === undefined ? null : <DeleteButton place={place} />}
    </>
  )
}

function WayBack({ place: { guide, project } }: { readonly place: ProjectGuidePlace }) {
  return (
    <AppLinkButton
      to={guide === 'update' ? '/projects/$project/updates' : '/projects/$project/reviews'}
      params={{ project: project.key }}
      variant="outline"
    >
      {guide === 'update' ? <Trans>All updates</Trans> : <Trans>All reviews</Trans>}
    </AppLinkButton>
  )
}

/** Deletes what was begun by mistake; nothing where whoever works here may not. */
function DeleteButton({ place }: { readonly place: ProjectGuidePlace }) {
  const { t } = useLingui()
  const store = useStore()
  const act = useAct()
  const navigate = useNavigate()
  const record = recordOf(place)
  const scope = store.record(record)?.scope
  const locked = useExplainWrite()(scope ?? '', record, 'deleted')
  if (scope === undefined || locked !== null) return null
  const isUpdate = place.guide === 'update'
  const remove = async () => {
    const done = isUpdate ? t`Update deleted.` : t`Review deleted.`
    if (!(await act(() => store.remove(record), { done, undo: () => store.restore(record) }))) return
    const to = isUpdate ? '/projects/$project/updates' : '/projects/$project/reviews'
    await navigate({ to, params: { project: place.project.key } })
  }
  return (
    <p className="ui-no-print">
      <Button variant="unstyled" onClick={() => void remove()}>
        {isUpdate ? <Trans>Delete this update</Trans> : <Trans>Delete this review</Trans>}
      </Button>
    </p>
  )
}
