import { ProjectFrame } from '../project-frame.tsx'

/** … */
export function SupportScreen({ project }: { readonly project: string }) {
  return (
    <ProjectFrame project={project} part="support">
      {() => <p>{project}</p>}
    </ProjectFrame>
  )
}
