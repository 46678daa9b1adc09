import { ProjectFrame } from '../project-frame.tsx'

/** … */
export function ChainScreen({ project }: { readonly project: string }) {
  return (
    <ProjectFrame project={project} part="chain">
      {() => <p>{project}</p>}
    </ProjectFrame>
  )
}
