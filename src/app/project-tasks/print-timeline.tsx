/** … */
export function PrintTimeline({ project }: { readonly project: string }) {
  return <p>{project}</p>
}
