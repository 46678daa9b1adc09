import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { nameProject } from '../../domain/project.ts'
import { readProject } from '../../domain/read-project.ts'
import { judgeUpdateDue } from '../../domain/rules/update-due.ts'
import { formatDate } from '../../ui/format-date.ts'
import { TaskList, TaskRow } from '../../ui/task-list.tsx'
import { useCharter } from '../charter.ts'
import { useLanguage } from '../i18n.ts'
import { useLoaded, useRecords } from '../live.ts'
import { useSession } from '../session.ts'
import type { OrganizationFacts } from '../use-organization-facts.ts'
import { groupUpdates, readUpdateOnce } from '../use-project-updates.ts'

const KINDS = ['project', 'project-update'] as const

/** The projects in which my organization takes part and of which an update is due. Nothing where none is. */
export function UpdatesDue({ facts }: { readonly facts: OrganizationFacts | null }) {
  return facts === null ? null : <DueOf organization={facts.organization.key} />
}

function DueOf({ organization }: { readonly organization: string }) {
  useLoaded(KINDS)
  const { t } = useLingui()
  const { language } = useLanguage()
  const charter = useCharter()
  const today = useSession().today()
  const updatesByProject = groupUpdates(useRecords('project-update'))
  const due = useRecords('project')
    .map(readProject)
    .filter(({ partners }) => partners.includes(organization))
    .map((project) => {
      const updates = (updatesByProject.get(project.key) ?? []).map(readUpdateOnce)
      return { project, standing: judgeUpdateDue(project, updates, charter, today) }
    })
    .filter(({ standing }) => standing.state === 'due' || standing.state === 'overdue')
    .sort((a, b) => ((a.standing.dueBy ?? '') < (b.standing.dueBy ?? '') ? -1 : 1))
  if (due.length === 0) return null
  return (
    <section aria-labelledby="updates-due">
      <h2 id="updates-due">
        <Trans>Updates of projects</Trans>
      </h2>
      <TaskList>
        {due.map(({ project, standing }) => {
          const day = standing.dueBy === null ? '' : formatDate(standing.dueBy, language)
          return (
            <TaskRow
              key={project.key}
              title={
                <Link to="/projects/$project/updates" params={{ project: project.key }}>
                  {nameProject(project, t`Project without a title`)}
                </Link>
              }
              text={standing.state === 'overdue' ? <Trans>Update was due {day}</Trans> : <Trans>Update due {day}</Trans>}
            />
          )
        })}
      </TaskList>
    </section>
  )
}
