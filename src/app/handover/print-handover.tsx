/** … */
export function PrintHandover({ representation }: { readonly representation: string }) {
  return <p>{representation}</p>
}
