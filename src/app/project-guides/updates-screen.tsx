import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { RecordState } from '../../change/head.ts'
import type { Project } from '../../domain/project.ts'
import { judgeUpdateDue } from '../../domain/rules/update-due.ts'
import { tellUpdates } from '../../domain/rules/update-story.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { formatDate } from '../../ui/format-date.ts'
import { Tag } from '../../ui/tag.tsx'
import { useCharter } from '../charter.ts'
import { useLanguage } from '../i18n.ts'
import { ProjectFrame } from '../project-frame.tsx'
import { SaveTable } from '../save-table.tsx'
import { useSession } from '../session.ts'
import { useProjectUpdates } from '../use-project-updates.ts'
import { ChapterText } from './chapter.tsx'
import './project-guides.css'
import { StartRecord } from './start-record.tsx'
import { useUpdateCsv } from './use-update-csv.ts'
import { listFirstWords, useUpdateGround } from './use-update-base.ts'

/** The updates of a project: whether one is due, the way to make one, and all of them as a story. */
export function UpdatesScreen({ project }: { readonly project: string }) {
  return (
    <ProjectFrame project={project} part="updates">
      {(known, state) => <Updates project={known} state={state} />}
    </ProjectFrame>
  )
}

function Updates({ project, state }: { readonly project: Project; readonly state: RecordState }) {
  const { t } = useLingui()
  const today = useSession().today()
  const updates = useProjectUpdates(project.key)
  const ground = useUpdateGround(project, state, today)
  const save = useUpdateCsv(project, updates)
  return (
    <section className="ui-stack" aria-labelledby="updates">
      <h2 id="updates">
        <Trans>Updates</Trans>
      </h2>
      <DueLine project={project} />
      <StartRecord guide="update" project={project} label={t`Update of today`} first={listFirstWords(ground)} />
      <p className="project-guide-ways ui-no-print">
        {updates.length === 0 ? null : (
          <Link to="/print/updates/$project" params={{ project: project.key }}>
            <Trans>The story on one page</Trans>
          </Link>
        )}
        <Link to="/print/update/$project/$date" params={{ project: project.key, date: today }} search={{ empty: 1 }}>
          <Trans>Empty form</Trans>
        </Link>
        {updates.length === 0 ? null : <SaveTable save={save} />}
      </p>
      {updates.length === 0 ? (
        <EmptyState heading={<Trans>No update yet</Trans>} headingLevel={3}>
          <Trans>An update says of each area how far it is, whether it is on track, and what is done where it is not.</Trans>
        </EmptyState>
      ) : (
        <Story project={project} />
      )}
    </section>
  )
}

function DueLine({ project }: { readonly project: Project }) {
  const { language } = useLanguage()
  const charter = useCharter()
  const today = useSession().today()
  const due = judgeUpdateDue(project, useProjectUpdates(project.key), charter, today)
  const day = due.dueBy === null ? '' : formatDate(due.dueBy, language)
  if (due.state === 'none') {
    return (
      <p className="ui-soft">
        <Trans>Updates are asked for while the project is active or in review.</Trans>
      </p>
    )
  }
  if (due.state === 'overdue') {
    return (
      <p>
        <Tag tone="error">
          <Trans>Overdue</Trans>
        </Tag>{' '}
        <Trans>Update was due {day}</Trans>
      </p>
    )
  }
  return (
    <p>
      {due.state === 'due' ? (
        <Tag tone="warning">
          <Trans>Due</Trans>
        </Tag>
      ) : null}{' '}
      <Trans>Next update by {day}</Trans>
    </p>
  )
}

/** The updates one after the other, and those that say nothing yet. */
function Story({ project }: { readonly project: Project }) {
  const charter = useCharter()
  const updates = useProjectUpdates(project.key)
  const chapters = tellUpdates(updates, charter)
  const told = new Set(chapters.map(({ update }) => update.date))
  const begun = updates.filter(({ date }) => !told.has(date))
  return (
    <>
      <h3>
        <Trans>How it went</Trans>
      </h3>
      <ol className="project-story">
        {chapters.map((chapter) => (
          <li key={chapter.update.date}>
            <h4>
              <UpdateLink project={project.key} date={chapter.update.date} />
            </h4>
            <ChapterText chapter={chapter} />
          </li>
        ))}
        {begun.map(({ date }) => (
          <li key={date}>
            <h4>
              <UpdateLink project={project.key} date={date} />
            </h4>
            <p className="ui-soft">
              <Trans>Begun; it says nothing yet.</Trans>
            </p>
          </li>
        ))}
      </ol>
    </>
  )
}

function UpdateLink({ project, date }: { readonly project: string; readonly date: string }) {
  const { language } = useLanguage()
  const day = formatDate(date, language)
  return (
    <Link to="/projects/$project/updates/$date" params={{ project, date }}>
      <Trans>Update of {day}</Trans>
    </Link>
  )
}
