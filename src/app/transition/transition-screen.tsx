import type { Project } from '../../domain/project.ts'
import { useLoaded } from '../live.ts'
import { ProjectFrame } from '../project-frame.tsx'
import { useRecordEdit } from '../use-record-edit.ts'
import { BeforeTransition } from './before-transition.tsx'
import { EvidenceSection } from './evidence-section.tsx'
import { MemorandumSection } from './memorandum-section.tsx'
import { PlanSection } from './plan-section.tsx'
import { ReceiverSection } from './receiver-section.tsx'
import { StandingSection } from './standing-section.tsx'
import './transition.css'
import { TRANSITION_KINDS, useTransition } from './use-transition.ts'

/** How a project becomes a program: its evidence, who takes it on, the plan and the memorandum. */
export function TransitionScreen({ project }: { readonly project: string }) {
  useLoaded(TRANSITION_KINDS)
  return (
    <ProjectFrame project={project} part="transition">
      {(read) => <TransitionPage project={read} />}
    </ProjectFrame>
  )
}

function TransitionPage({ project }: { readonly project: Project }) {
  const facts = useTransition(project)
  const edit = useRecordEdit(facts.state)
  const isUnderWay = project.state === 'transitioning' || project.state === 'program'
  // What was written stays readable when a project goes back to review.
  const isWritten = Object.keys(facts.state.fields).length > 0
  if (!isUnderWay && !isWritten) return <BeforeTransition project={project} reviews={facts.reviews} />
  return (
    <>
      {isUnderWay ? null : <BeforeTransition project={project} reviews={facts.reviews} />}
      <StandingSection project={project} transition={facts.transition} edit={edit} />
      <EvidenceSection project={project} facts={facts} edit={edit} />
      <ReceiverSection facts={facts} edit={edit} />
      <PlanSection project={project} transition={facts.transition} edit={edit} />
      <MemorandumSection project={project} facts={facts} edit={edit} />
    </>
  )
}
