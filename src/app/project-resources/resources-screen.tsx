import type { RecordState } from '../../change/head.ts'
import type { Project } from '../../domain/project.ts'
import { ProjectFrame } from '../project-frame.tsx'
import { useLoaded } from '../live.ts'
import { useRecordEdit } from '../use-record-edit.ts'
import { RESOURCE_KINDS, useResources } from '../use-resources.ts'
import { NeedsSection } from './needs-section.tsx'
import { PledgesSection } from './pledges-section.tsx'
import './resources.css'

/** What partners pledged and the project uses of it, and what it needs beyond that. */
export function ResourcesScreen({ project }: { readonly project: string }) {
  useLoaded(RESOURCE_KINDS)
  return (
    <ProjectFrame project={project} part="resources">
      {(read, state) => <Resources project={read} state={state} />}
    </ProjectFrame>
  )
}

function Resources({ project, state }: { readonly project: Project; readonly state: RecordState }) {
  const edit = useRecordEdit(state)
  const facts = useResources()
  return (
    <>
      <PledgesSection project={project} edit={edit} facts={facts} />
      <NeedsSection project={project} edit={edit} facts={facts} />
    </>
  )
}
