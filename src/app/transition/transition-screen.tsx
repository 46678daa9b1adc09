import { ProjectFrame } from '../project-frame.tsx'

/** … */
export function TransitionScreen({ project }: { readonly project: string }) {
  return (
    <ProjectFrame project={project} part="transition">
      {() => <p>{project}</p>}
    </ProjectFrame>
  )
}
