import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { RecordState } from '../../change/head.ts'
import { nameProject, type Project } from '../../domain/project.ts'
import { readProject } from '../../domain/read-project.ts'
import { findSpeakers } from '../../domain/rules/representation.ts'
import { judgeUpdateDue } from '../../domain/rules/update-due.ts'
import { readSupportRating, supportRatingRecord } from '../../domain/support-rating.ts'
import { formatDate } from '../../ui/format-date.ts'
import { Tag } from '../../ui/tag.tsx'
import { TaskList, TaskRow } from '../../ui/task-list.tsx'
import { useLanguage } from '../i18n.ts'
import { useLoaded, useRecord, useRecords } from '../live.ts'
import { isCarriedOut } from '../project-state-tag.tsx'
import type { OrganizationFacts } from '../use-organization-facts.ts'
import { groupByProject } from '../group-by-project.ts'
import { readUpdateOnce } from '../use-project-updates.ts'

const KINDS = ['project', 'project-update', 'support-rating'] as const

/** The guides of the projects in which an organization takes part and that are carried out: what of them is open. */
export function ProjectsSection({ facts }: { readonly facts: OrganizationFacts }) {
  useLoaded(KINDS)
  const { t } = useLingui()
  const { language } = useLanguage()
  const updatesByProject = groupByProject(useRecords('project-update'))
  const projects = useRecords('project')
    .map(readProject)
    .filter(({ state, partners }) => isCarriedOut(state) && partners.includes(facts.organization.key))
    .sort((a, b) => a.title.localeCompare(b.title, language))
  return (
    <section className="guides-section" aria-labelledby="guides-projects">
      <h2 id="guides-projects">
        <Trans>Guides of projects</Trans>
      </h2>
      {projects.length === 0 ? (
        <p className="guides-soft">
          <Trans>
            None now. Updates, the support guide and reviews are made where the organization takes part in a project that is carried out.
          </Trans>
        </p>
      ) : (
        <TaskList label={t`Guides of projects`}>
          {projects.map((project) => (
            <ProjectGuides key={project.key} project={project} facts={facts} updates={updatesByProject.get(project.key) ?? none} />
          ))}
        </TaskList>
      )}
    </section>
  )
}

const none: readonly RecordState[] = []

interface ProjectGuidesProps {
  readonly project: Project
  readonly facts: OrganizationFacts
  readonly updates: readonly RecordState[]
}

/** One project with the ways to its guides, and what of them is open. */
function ProjectGuides({ project, facts, updates }: ProjectGuidesProps) {
  const { t } = useLingui()
  const { representative } = findSpeakers(facts.representations, facts.organization.key, facts.today)
  const params = { project: project.key }
  return (
    <TaskRow
      title={
        <Link to="/projects/$project" params={params}>
          {nameProject(project, t`Project without a title`)}
        </Link>
      }
      text={
        <span className="guides-ways">
          <Link to="/projects/$project/updates" params={params}>
            <Trans>Updates</Trans>
          </Link>
          {representative === null ? null : (
            <Link to="/projects/$project/support/$representation" params={{ ...params, representation: representative.key }}>
              <Trans>Support guide</Trans>
            </Link>
          )}
          <Link to="/projects/$project/reviews" params={params}>
            <Trans>Reviews</Trans>
          </Link>
        </span>
      }
      side={
        <>
          <UpdateTag project={project} facts={facts} updates={updates} />{' '}
          {representative === null ? null : <RatingTag project={project} representation={representative.key} facts={facts} />}
        </>
      }
    />
  )
}

function UpdateTag({ project, facts: { charter, today }, updates }: ProjectGuidesProps) {
  const { language } = useLanguage()
  const { state, dueBy } = judgeUpdateDue(project, updates.map(readUpdateOnce), charter, today)
  const day = dueBy === null ? '' : formatDate(dueBy, language)
  if (state === 'overdue') {
    return (
      <Tag tone="error">
        <Trans>Update was due {day}</Trans>
      </Tag>
    )
  }
  return state === 'due' ? (
    <Tag tone="warning">
      <Trans>Update due {day}</Trans>
    </Tag>
  ) : null
}

interface RatingTagProps extends Omit<ProjectGuidesProps, 'updates'> {
  readonly representation: string
}

function RatingTag({ project, representation, facts: { charter } }: RatingTagProps) {
  const state = useRecord(supportRatingRecord(project.key, representation))
  const levels = state === undefined ? undefined : readSupportRating(state).levelByFactor
  const factors = charter.successFactors.items
  const count = factors.filter(({ id }) => levels?.has(id)).length
  const of = factors.length
  if (count === of) return null
  return (
    <Tag tone="warning">
      {count === 0 ? (
        <Trans>Support not rated</Trans>
      ) : (
        <Trans>
          {count} of {of} rated
        </Trans>
      )}
    </Tag>
  )
}
