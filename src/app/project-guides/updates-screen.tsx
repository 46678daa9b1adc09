import { ProjectFrame } from '../project-frame.tsx'

/** … */
export function UpdatesScreen({ project }: { readonly project: string }) {
  return (
    <ProjectFrame project={project} part="updates">
      {() => <p>{project}</p>}
    </ProjectFrame>
  )
}
