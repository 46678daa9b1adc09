import { ProjectFrame } from '../project-frame.tsx'

/** … */
export function TasksScreen({ project }: { readonly project: string }) {
  return (
    <ProjectFrame project={project} part="tasks">
      {() => <p>{project}</p>}
    </ProjectFrame>
  )
}
