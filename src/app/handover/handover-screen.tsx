/** … */
export function HandoverScreen({ representation }: { readonly representation: string }) {
  return <p>{representation}</p>
}
