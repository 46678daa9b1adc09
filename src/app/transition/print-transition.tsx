/** … */
export function PrintTransition({ project }: { readonly project: string }) {
  return <p>{project}</p>
}
