import { ProjectFrame } from '../project-frame.tsx'

/** … */
export function ReviewsScreen({ project }: { readonly project: string }) {
  return (
    <ProjectFrame project={project} part="reviews">
      {() => <p>{project}</p>}
    </ProjectFrame>
  )
}
