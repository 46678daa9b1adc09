import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { nameProject, type Project } from '../../domain/project.ts'
import { judgeSchedule } from '../../domain/rules/schedule.ts'
import { Button } from '../../ui/button.tsx'
import { formatDate } from '../../ui/format-date.ts'
import { PageTitle } from '../../ui/page-title.tsx'
import { useLanguage } from '../i18n.ts'
import { PrintedProject } from '../printed-project.tsx'
import { useSession } from '../session.ts'
import { PaperTimeline } from './paper-timeline.tsx'
import './project-tasks.css'
import { PlannedUntil } from './schedule-section.tsx'
import { ScheduleTable } from './schedule-table.tsx'

const KINDS = ['project', 'profile', 'person', 'organization', 'representation'] as const

/** The timeline of a project on paper: the drawing, and all of it as a table. */
export function PrintTimeline({ project }: { readonly project: string }) {
  return (
    <PrintedProject project={project} kinds={KINDS}>
      {(read) => <PrintPage project={read} />}
    </PrintedProject>
  )
}

function PrintPage({ project }: { readonly project: Project }) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const today = useSession().today()
  const schedule = judgeSchedule(project.tasks, today)
  const name = nameProject(project, t`Project without a title`)
  const day = formatDate(today, language)
  return (
    <main id="main" className="timeline-print">
      <p className="ui-row ui-no-print">
        <Button onClick={() => window.print()}>
          <Trans>Print</Trans>
        </Button>
        <Link to="/projects/$project/tasks" params={{ project: project.key }}>
          <Trans>Back to the tasks</Trans>
        </Link>
      </p>
      <PageTitle title={t`Timeline: ${name}`} documentTitle={t`Timeline, ${name}`} />
      <p>
        <Trans>As of {day}</Trans>
      </p>
      {project.tasks.length === 0 ? (
        <p>
          <Trans>There is no task yet.</Trans>
        </p>
      ) : (
        <>
          <PlannedUntil schedule={schedule} />
          <PaperTimeline project={project} schedule={schedule} today={today} />
          <ScheduleTable project={project} today={today} />
        </>
      )}
    </main>
  )
}
