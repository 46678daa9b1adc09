/** … */
export function TaskForceChainScreen() {
  return <p>…</p>
}
