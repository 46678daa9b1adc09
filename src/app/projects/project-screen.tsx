import { ProjectFrame } from '../project-frame.tsx'

/** … */
export function ProjectScreen({ project }: { readonly project: string }) {
  return (
    <ProjectFrame project={project} part="overview">
      {() => <p>{project}</p>}
    </ProjectFrame>
  )
}
