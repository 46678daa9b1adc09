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
import { groupByProject } from '../group-by-project.ts'
import { readUpdateOnce } from '../use-project-updates.ts'
import { OverdueTag } from '../overdue-tag.tsx'

const KINDS = ['project', 'project-update'] as const

interface UpdatesDueProps {
  readonly facts: OrganizationFacts | null
  /** Ids of the groups that I chair. */
  readonly chaired: ReadonlySet<string>
}

/**
 * The projects of which an update is due and that are mine: my organization takes part, one of its people leads, or I chair the group.
 * Nothing where none is.
 */
export function UpdatesDue({ facts, chaired }: UpdatesDueProps) {
  return facts === null && chaired.size === 0 ? null : <DueOf facts={facts} chaired={chaired} />
}

function DueOf({ facts, chaired }: UpdatesDueProps) {
  useLoaded(KINDS)
  const { t } = useLingui()
  const { language } = useLanguage()
  const charter = useCharter()
  const today = useSession().today()
  const organization = facts?.organization.key ?? ''
  const leaders = new Set(facts?.people.map(({ key }) => key))
  const updatesByProject = groupByProject(useRecords('project-update'))
  const due = useRecords('project')
    .map(readProject)
    .filter(({ partners, lead, group }) => partners.includes(organization) || leaders.has(lead ?? '') || chaired.has(group))
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
              side={standing.state === 'overdue' ? <OverdueTag /> : null}
            />
          )
        })}
      </TaskList>
    </section>
  )
}
