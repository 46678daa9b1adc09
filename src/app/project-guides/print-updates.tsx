/** … */
export function PrintUpdates({ project }: { readonly project: string }) {
  return <p>{project}</p>
}
