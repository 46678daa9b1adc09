import { ProjectFrame } from '../project-frame.tsx'

/** … */
export function ResourcesScreen({ project }: { readonly project: string }) {
  return (
    <ProjectFrame project={project} part="resources">
      {() => <p>{project}</p>}
    </ProjectFrame>
  )
}
