import { Trans, useLingui } from '@lingui/react/macro'
import { headsOf, type RecordState } from '../change/head.ts'
import { nameProject, type Project } from '../domain/project.ts'
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

/** Stands where the device does not have the project. */
export function UnknownProject() {
  const { t } = useLingui()
  return (
    <>
      <PageTitle title={t`This project is not on this device`} />
      <p>
        <Trans>
          The address may be mistyped, or the project has not been shared with this device yet. Projects of a closed work group are seen by
          its members, its chair and staff only.
        </Trans>
      </p>
      <AppLinkButton to="/projects">
        <Trans>See all projects</Trans>
      </AppLinkButton>
    </>
  )
}

/** What stands in the place of a deleted project: who deleted it, and the way back ([M6]). */
export function DeletedProject({ state, project }: { readonly state: RecordState; readonly project: Project }) {
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
      <PageTitle title={nameProject(project, t`Project without a title`)} />
      <p>
        <Trans>This project was deleted by {who}.</Trans>
      </p>
      {locked === null ? null : <p>{locked}</p>}
      <div className="ui-row">
        {locked === null ? (
          <Button onClick={() => void act(() => store.restore(state.record), { done: t`Brought back.` })}>
            <Trans>Bring it back</Trans>
          </Button>
        ) : null}
        <AppLinkButton to="/projects" variant="outline">
          <Trans>See all projects</Trans>
        </AppLinkButton>
        <FieldHistory record={state.record} />
      </div>
    </>
  )
}
