import { Trans, useLingui } from '@lingui/react/macro'
import type { RecordState } from '../change/head.ts'
import { nameProject, type Project } from '../domain/project.ts'
import { PageTitle } from '../ui/page-title.tsx'
import { DeletedRecord } from './deleted-record.tsx'
import { AppLinkButton } from './link.tsx'

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

/** What stands in the place of a deleted project. */
export function DeletedProject({ state, project }: { readonly state: RecordState; readonly project: Project }) {
  const { t } = useLingui()
  return (
    <DeletedRecord
      state={state}
      title={nameProject(project, t`Project without a title`)}
      say={(who) => t`This project was deleted by ${who}.`}
      elsewhere={
        <AppLinkButton to="/projects" variant="outline">
          <Trans>See all projects</Trans>
        </AppLinkButton>
      }
    />
  )
}
