/** … */
export function PrintMemorandum({ project }: { readonly project: string }) {
  return <p>{project}</p>
}
