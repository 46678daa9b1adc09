import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { nameProject, type Project } from '../../domain/project.ts'
import { readProjectReview } from '../../domain/project-review.ts'
import { readProject } from '../../domain/read-project.ts'
import { judgeAwaitedDecision, type AwaitedDecision } from '../../domain/rules/awaited-decision.ts'
import { readTransition, transitionRecord } from '../../domain/transition.ts'
import { TaskList, TaskRow } from '../../ui/task-list.tsx'
import { useCharter } from '../charter.ts'
import { groupByProject } from '../group-by-project.ts'
import { useLoaded, useRecords } from '../live.ts'
import type { MyGroups } from '../use-my-groups.ts'

const KINDS = ['project', 'project-review', 'transition'] as const

/** The projects of the groups that I chair which wait for a decision of mine. Nothing where none does. Suspends until they are read. */
export function ProjectDecisions({ chaired }: Pick<MyGroups, 'chaired'>) {
  return chaired.size === 0 ? null : <DecisionsIn chaired={chaired} />
}

function DecisionsIn({ chaired }: Pick<MyGroups, 'chaired'>) {
  useLoaded(KINDS)
  const { t } = useLingui()
  const awaited = useAwaited(chaired)
  if (awaited.length === 0) return null
  return (
    <section aria-labelledby="project-decisions">
      <h2 id="project-decisions">
        <Plural value={awaited.length} one="# project waits for your decision" other="# projects wait for your decision" />
      </h2>
      <TaskList>
        {awaited.map(({ project, decision }) => (
          <TaskRow
            key={project.key}
            title={
              <Link to="/projects/$project" params={{ project: project.key }}>
                {nameProject(project, t`Project without a title`)}
              </Link>
            }
            text={textOf[decision]}
          />
        ))}
      </TaskList>
    </section>
  )
}

const textOf: Readonly<Record<AwaitedDecision, ReactElement>> = {
  'approval': <Trans>Its start-up is complete: approve the start.</Trans>,
  'way-on': <Trans>It is in review: say how it goes on.</Trans>,
  'transition': <Trans>Its latest review asks for a memorandum: begin the transition into a program.</Trans>,
  'program': <Trans>It was handed over: declare it a program.</Trans>,
}

function useAwaited(chaired: ReadonlySet<string>): readonly { readonly project: Project; readonly decision: AwaitedDecision }[] {
  const charter = useCharter()
  const reviewsByProject = groupByProject(useRecords('project-review'))
  const transitions = new Map(useRecords('transition').map((state) => [state.record, readTransition(state)]))
  return useRecords('project')
    .map(readProject)
    .filter(({ group }) => chaired.has(group))
    .flatMap((project) => {
      const reviews = (reviewsByProject.get(project.key) ?? []).map(readProjectReview)
      const decision = judgeAwaitedDecision(project, { charter, reviews, transition: transitions.get(transitionRecord(project.key)) })
      return decision === null ? [] : [{ project, decision }]
    })
}
