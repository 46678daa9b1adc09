/** … */
export function PrintUpdate({ project, date }: { readonly project: string; readonly date: string }) {
  return (
    <p>
      {project} {date}
    </p>
  )
}
