import { ProjectFrame } from '../project-frame.tsx'

/** … */
export function StartUpScreen({ project }: { readonly project: string }) {
  return (
    <ProjectFrame project={project} part="start-up">
      {() => <p>{project}</p>}
    </ProjectFrame>
  )
}
