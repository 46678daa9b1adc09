import { Trans, useLingui } from '@lingui/react/macro'
import { Link, type LinkProps } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef, type ReactNode } from 'react'
import type { RecordState } from '../change/head.ts'
import { lifeOf } from '../change/merge.ts'
import { findWorkGroup, workGroupLabel } from '../domain/charter.ts'
import { isDraft, nameProject, projectRecord, type Project } from '../domain/project.ts'
import { readProject } from '../domain/read-project.ts'
import { Button } from '../ui/button.tsx'
import { PageTitle } from '../ui/page-title.tsx'
import { DeletedProject, UnknownProject } from './absent-project.tsx'
import { useCharter } from './charter.ts'
import { ConflictPanel } from './conflict-panel.tsx'
import { useLanguage } from './i18n.ts'
import { useFacts, useLoaded, useRecord } from './live.ts'
import './project-frame.css'
import './record-frame.css'
import { ProjectStateTag } from './project-state-tag.tsx'
import { searchOf } from './record-place.ts'
import { UndecidedRecord } from './undecided-record.tsx'
import { useProjectTrack } from './use-project-updates.ts'

/** The screens of one project. */
export type ProjectPart = 'overview' | 'start-up' | 'tasks' | 'chain' | 'resources' | 'updates' | 'support' | 'reviews' | 'transition'

interface ProjectFrameProps {
  /** Key of the project. */
  readonly project: string
  readonly part: ProjectPart
  readonly children: (project: Project, state: RecordState) => ReactNode
}

const ProjectActions = lazy(async () => ({ default: (await import('./project-actions.tsx')).ProjectActions }))

// All that the screens of a project name: one that had to wait for a name later would take the focus from whoever types.
const KINDS = [
  'project',
  'profile',
  'person',
  'organization',
  'selection',
  'representation',
  'work-group',
  'metric',
  'project-update',
  'project-review',
  'transition',
] as const

const pathByPart = {
  'overview': '/projects/$project',
  'start-up': '/projects/$project/start-up',
  'tasks': '/projects/$project/tasks',
  'chain': '/projects/$project/chain',
  'resources': '/projects/$project/resources',
  'updates': '/projects/$project/updates',
  'support': '/projects/$project/support',
  'reviews': '/projects/$project/reviews',
  'transition': '/projects/$project/transition',
} as const satisfies Readonly<Record<ProjectPart, LinkProps['to']>>

/** What the head tells: where devices disagree about it, it is decided there. */
const FACTS = ['title', 'state', 'parked', 'parked-reason'] as const

/** What stands around every screen of a project: its name, its goal, where it stands, and the ways to its other screens. */
export function ProjectFrame({ project: key, part, children }: ProjectFrameProps) {
  useLoaded(KINDS)
  const state = useRecord(projectRecord(key))
  const { epoch } = useFacts()
  if (!state) return <UnknownProject />
  const project = readProject(state)
  const life = lifeOf(state, epoch)
  if (life === 'deleted') return <DeletedProject state={state} project={project} />
  return (
    <div className="project">
      <ProjectHead project={project} state={state} part={part} />
      {life === 'decide' ? <UndecidedRecord state={state} /> : null}
      <ProjectTabs project={project} part={part} />
      {children(project, state)}
    </div>
  )
}

function ProjectHead({ project, state, part }: { readonly project: Project; readonly state: RecordState; readonly part: ProjectPart }) {
  const { t } = useLingui()
  const charter = useCharter()
  const { language } = useLanguage()
  const track = useProjectTrack(project.key)
  const labelByPart = usePartLabels(project)
  const group = findWorkGroup(charter, project.group)
  const name = nameProject(project, t`Project without a title`)
  return (
    <header className="record-head">
      <p className="record-group">
        <Link to="/groups/$group" params={{ group: project.group }} search={searchOf({ part: 'projects' })}>
          {group ? workGroupLabel(charter, group)[language] : project.group}
        </Link>
      </p>
      <PageTitle title={name} documentTitle={part === 'overview' ? name : `${labelByPart[part]}, ${name}`}>
        <span className="project-state">
          <ProjectStateTag project={project} track={track} />
        </span>
      </PageTitle>
      <ParkedNote project={project} />
      {group?.reading === 'closed' ? (
        <p className="ui-soft">
          <Trans>This group is closed: only its members, its chair and staff read its projects.</Trans>
        </p>
      ) : null}
      <Suspense fallback={<ActionsToCome />}>
        <ProjectActions project={project} state={state} />
      </Suspense>
      {FACTS.map((field) => (
        <div key={field} id={`field-${field}`} className="project-fact">
          <ConflictPanel target={{ scope: state.scope, record: state.record, field }} />
        </div>
      ))}
    </header>
  )
}

function ParkedNote({ project: { state, parked, parkedReason } }: { readonly project: Project }) {
  const why = parkedReason.trim()
  if (state !== 'idea' || !parked || why === '') return null
  return (
    <p>
      <Trans>Parked: {why}</Trans>
    </p>
  )
}

/** Takes the room of the actions while they are read. */
function ActionsToCome() {
  return (
    <div className="ui-row record-actions ui-no-print">
      <Button variant="secondary" disabled>
        <Trans>Options</Trans>
      </Button>
    </div>
  )
}

function usePartLabels(project: Project): Readonly<Record<ProjectPart, string>> {
  const { t } = useLingui()
  return {
    'overview': t`Overview`,
    'start-up': isDraft(project) ? t`Start-up` : t`Plan and results`,
    'tasks': t`Tasks`,
    'chain': t`Chain`,
    'resources': t`Resources`,
    'updates': t`Updates`,
    'support': t`Support`,
    'reviews': t`Reviews`,
    'transition': t`Transition`,
  }
}

const parts = Object.keys(pathByPart) as readonly ProjectPart[]

/** A row that scrolls where it is too narrow; the current one is in sight. */
function ProjectTabs({ project, part }: { readonly project: Project; readonly part: ProjectPart }) {
  const { t } = useLingui()
  const labelByPart = usePartLabels(project)
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    const row = list.current
    const current = row?.querySelector<HTMLElement>('[aria-current="page"]')
    if (row && current) row.scrollLeft = current.offsetLeft - (row.clientWidth - current.clientWidth) / 2
  }, [part])
  return (
    <nav className="record-tabs ui-no-print" aria-label={t`Parts of the project`}>
      <ul ref={list}>
        {parts.map((one) => (
          <li key={one}>
            <Link
              to={pathByPart[one]}
              params={{ project: project.key }}
              activeOptions={{ exact: one === 'overview', includeSearch: false }}
            >
              {labelByPart[one]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
