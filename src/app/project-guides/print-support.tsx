/** … */
export function PrintSupport({ project, representation }: { readonly project: string; readonly representation: string }) {
  return (
    <p>
      {project} {representation}
    </p>
  )
}
