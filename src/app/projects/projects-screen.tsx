/** … */
export function ProjectsScreen() {
  return <p>…</p>
}
