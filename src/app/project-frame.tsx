import { Trans, useLingui } from '@lingui/react/macro'
import { Link, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { RecordState } from '../change/head.ts'
import { projectRecord, type Project } from '../domain/project.ts'
import { readProject } from '../domain/read-project.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageTitle } from '../ui/page-title.tsx'
import { useLoaded, useRecord } from './live.ts'

/** The screens of one project. */
export type ProjectPart = 'overview' | 'start-up' | 'tasks' | 'chain' | 'resources' | 'updates' | 'support' | 'reviews' | 'transition'

interface ProjectFrameProps {
  /** Key of the project. */
  readonly project: string
  readonly part: ProjectPart
  readonly children: (project: Project, state: RecordState) => ReactNode
}

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

/** What stands around every screen of a project: its name, its goal, where it stands, and the ways to its other screens. */
export function ProjectFrame({ project: key, part, children }: ProjectFrameProps) {
  const { t } = useLingui()
  useLoaded(KINDS)
  const state = useRecord(projectRecord(key))
  if (!state) {
    return (
      <EmptyState heading={<Trans>This project is not on this device</Trans>}>
        <Trans>It may be on another device, or the address is mistyped.</Trans>
      </EmptyState>
    )
  }
  const project = readProject(state)
  return (
    <div className="project">
      <PageTitle title={project.title.trim() || t`Project`} />
      <nav aria-label={t`Parts of the project`}>
        {Object.entries(pathByPart).map(([one, to]) => (
          <Link key={one} to={to} params={{ project: key }} aria-current={one === part ? 'page' : undefined}>
            {one}
          </Link>
        ))}
      </nav>
      {children(project, state)}
    </div>
  )
}
