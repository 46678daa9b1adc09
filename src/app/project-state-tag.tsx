import { Trans } from '@lingui/react/macro'
import { projectStates } from '../domain/project-kind.ts'
import type { Project, ProjectState } from '../domain/project.ts'
import { Tag, type TagTone } from '../ui/tag.tsx'
import { useLanguage } from './i18n.ts'

const toneByState: Readonly<Record<ProjectState, TagTone>> = {
  'idea': 'neutral',
  'start-up': 'info',
  'active': 'info',
  'in-review': 'info',
  'completed': 'success',
  'ended': 'neutral',
  'transitioning': 'info',
  'program': 'success',
}

interface ProjectStateTagProps {
  readonly project: Pick<Project, 'state' | 'parked'>
  /** What its latest update says; null = nothing yet. */
  readonly track: 'on' | 'off' | null
  /** Where the state is said already. */
  readonly withoutState?: boolean
}

/** Where a project stands, and whether one that is carried out is on track. */
export function ProjectStateTag({ project: { state, parked }, track, withoutState = false }: ProjectStateTagProps) {
  const { language } = useLanguage()
  const label = projectStates.find(({ id }) => id === state)?.label[language] ?? state
  return (
    <>
      {withoutState ? null : <Tag tone={toneByState[state]}>{label}</Tag>}
      {state === 'idea' && parked ? (
        <>
          {' '}
          <Tag tone="warning">
            <Trans>Parked</Trans>
          </Tag>
        </>
      ) : null}
      {isCarriedOut(state) && track !== null ? (
        <>
          {' '}
          <Tag tone={track === 'on' ? 'success' : 'warning'}>{track === 'on' ? <Trans>On track</Trans> : <Trans>Off track</Trans>}</Tag>
        </>
      ) : null}
    </>
  )
}

/** Whether work on a project of that state goes on, so that its updates say whether it is on track. */
export function isCarriedOut(state: ProjectState): boolean {
  return state === 'active' || state === 'in-review'
}
