/** … */
export function PrintProject({ project }: { readonly project: string }) {
  return <p>{project}</p>
}
