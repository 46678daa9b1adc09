import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { Project } from '../../domain/project.ts'
import { projectUpdateRecord, type ProjectUpdate } from '../../domain/project-update.ts'
import { latestUpdate } from '../../domain/rules/project-track.ts'
import { judgeUpdateDue } from '../../domain/rules/update-due.ts'
import { workGroupScope } from '../../domain/scope.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { formatDate } from '../../ui/format-date.ts'
import { Tag } from '../../ui/tag.tsx'
import { useCharter } from '../charter.ts'
import { textIn, useLanguage } from '../i18n.ts'
import { ProjectFrame } from '../project-frame.tsx'
import { useSession } from '../session.ts'
import { useProjectUpdates } from '../use-project-updates.ts'
import { StartRecord } from './start-record.tsx'

/** The updates of a project, the newest first. */
export function UpdatesScreen({ project }: { readonly project: string }) {
  return (
    <ProjectFrame project={project} part="updates">
      {(known) => <Updates project={known} />}
    </ProjectFrame>
  )
}

function Updates({ project }: { readonly project: Project }) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const charter = useCharter()
  const today = useSession().today()
  const updates = useProjectUpdates(project.key)
  const due = judgeUpdateDue(project, updates, charter, today)
  const day = due.dueBy === null ? '' : formatDate(due.dueBy, language)
  const last = latestUpdate(updates)
  const before = Object.fromEntries(
    (last?.areas ?? [])
      .filter(({ progress }) => progress.trim() !== '')
      .map(({ area, progress }) => [`answers.${area}.progress`, progress]),
  )
  return (
    <section className="ui-stack" aria-labelledby="updates">
      <h2 id="updates">
        <Trans>Updates</Trans>
      </h2>
      {due.state === 'none' ? (
        <p className="ui-soft">
          <Trans>Updates are asked for while the project is active or in review.</Trans>
        </p>
      ) : (
        <p>{due.state === 'overdue' ? <Trans>Update was due {day}</Trans> : <Trans>Next update by {day}</Trans>}</p>
      )}
      <StartRecord
        label={t`Update of today`}
        record={projectUpdateRecord(project.key, today)}
        scope={workGroupScope(project.group)}
        values={before}
        probe="answers.any.progress"
        place={{ to: '/projects/$project/updates/$date', params: { project: project.key, date: today } }}
      />
      {updates.length === 0 ? (
        <EmptyState heading={<Trans>No update yet</Trans>} headingLevel={3}>
          <Trans>An update says of each area how far it is, whether it is on track, and what is done where it is not.</Trans>
        </EmptyState>
      ) : (
        updates.toReversed().map((update) => <UpdateCard key={update.date} update={update} />)
      )}
    </section>
  )
}

function UpdateCard({ update: { project, date, areas } }: { readonly update: ProjectUpdate }) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const charter = useCharter()
  const day = formatDate(date, language)
  const said = charter.startUpElements.items.flatMap((item) => {
    const area = areas.find((one) => one.area === item.id)
    return area === undefined ? [] : [{ ...area, label: textIn(item.label, language) }]
  })
  return (
    <article className="ui-stack" aria-label={t`Update of ${day}`}>
      <h3>
        <Link to="/projects/$project/updates/$date" params={{ project, date }}>
          <Trans>Update of {day}</Trans>
        </Link>
      </h3>
      <ul>
        {said.map(({ area, label, track, progress, correction }) => (
          <li key={area}>
            <strong>{label}</strong>{' '}
            {track === null ? null : <Tag tone={track === 'on' ? 'success' : 'warning'}>{track === 'on' ? t`On track` : t`Off track`}</Tag>}{' '}
            {progress}
            {track === 'off' && correction.trim() !== '' ? (
              <div>
                <Trans>Correction: {correction}</Trans>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </article>
  )
}
