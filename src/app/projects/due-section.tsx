import { Plural, Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { Project } from '../../domain/project.ts'
import { judgeUpdateDue } from '../../domain/rules/update-due.ts'
import { formatDate } from '../../ui/format-date.ts'
import { useCharter } from '../charter.ts'
import { useLanguage } from '../i18n.ts'
import { useSession } from '../session.ts'
import { useProjectUpdates } from '../use-project-updates.ts'
import { countOverdue } from '../use-projects.ts'

/** What is due in a project; nothing where nothing is. */
export function DueSection({ project }: { readonly project: Project }) {
  const charter = useCharter()
  const { language } = useLanguage()
  const today = useSession().today()
  const update = judgeUpdateDue(project, useProjectUpdates(project.key), charter, today)
  const overdue = countOverdue(project, today)
  const open = project.needs.filter(({ met }) => !met).length
  const isDue = update.state === 'due' || update.state === 'overdue'
  const day = update.dueBy === null ? '' : formatDate(update.dueBy, language)
  const params = { project: project.key }
  if (overdue === 0 && !isDue && open === 0) return null
  return (
    <section className="overview-due" aria-labelledby="due">
      <h2 id="due">
        <Trans>What is due</Trans>
      </h2>
      <ul className="overview-list">
        {overdue === 0 ? null : (
          <li>
            <Link to="/projects/$project/tasks" params={params}>
              <Plural value={overdue} one="# task overdue" other="# tasks overdue" />
            </Link>
          </li>
        )}
        {isDue ? (
          <li>
            <Link to="/projects/$project/updates" params={params}>
              {update.state === 'overdue' ? <Trans>Update was due {day}</Trans> : <Trans>Update due {day}</Trans>}
            </Link>
          </li>
        ) : null}
        {open === 0 ? null : (
          <li>
            <Link to="/projects/$project/resources" params={params}>
              <Plural value={open} one="# need not met" other="# needs not met" />
            </Link>
          </li>
        )}
      </ul>
    </section>
  )
}
