import type { RecordState } from '../../change/head.ts'
import type { Project } from '../../domain/project.ts'
import '../entry-list.css'
import { ProjectFrame } from '../project-frame.tsx'
import { useRecordEdit } from '../use-record-edit.ts'
import { AboutSection } from './about-section.tsx'
import { ChainBrief } from './chain-brief.tsx'
import { ClosingSection } from './closing-section.tsx'
import { DueSection } from './due-section.tsx'
import { GateSection } from './gate-section.tsx'
import { NextTasks } from './next-tasks.tsx'
import { PartnersSection } from './partners-section.tsx'
import './projects.css'
import { UpdateBrief } from './update-brief.tsx'

/** One project at a glance: what it is about and who takes part, what is due, and each of its other screens in brief. */
export function ProjectScreen({ project }: { readonly project: string }) {
  return (
    <ProjectFrame project={project} part="overview">
      {(shown, state) => <Overview project={shown} state={state} />}
    </ProjectFrame>
  )
}

function Overview({ project, state }: { readonly project: Project; readonly state: RecordState }) {
  const edit = useRecordEdit(state)
  const isDraft = project.state === 'idea' || project.state === 'start-up'
  // How it ended comes first where it did.
  const isClosed = project.state === 'completed' || project.state === 'ended' || project.state === 'program'
  const course = <ClosingSection project={project} edit={edit} />
  return (
    <div className="overview">
      <div className="overview-main">
        {isClosed ? course : null}
        <AboutSection project={project} edit={edit} />
        <PartnersSection project={project} state={state} edit={edit} />
        {isClosed ? null : course}
      </div>
      <div className="overview-side">
        <DueSection project={project} />
        {isDraft ? <GateSection project={project} /> : <UpdateBrief project={project} />}
        <NextTasks project={project} />
        <ChainBrief project={project} />
      </div>
    </div>
  )
}
