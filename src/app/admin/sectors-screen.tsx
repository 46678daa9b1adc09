/** … */
export function SectorsScreen() {
  return <p>…</p>
}
