/** The parts of a syntax tree that the rule looks at. */
interface Call {
  readonly callee: { readonly type: string; readonly name?: string }
  readonly arguments: readonly unknown[]
}

interface RuleContext {
  report(fault: { readonly node: Call; readonly message: string }): void
}

/** The linter's own rules see `Date.now`; this one sees `new Date()` and `Date()`, which read the clock too. `new Date(text)` does not. */
const noHiddenClock = {
  create(context: RuleContext) {
    const isDate = (node: Call): boolean => node.callee.type === 'Identifier' && node.callee.name === 'Date'
    const report = (node: Call): void => context.report({ node, message: 'The clock comes in as a parameter.' })
    return {
      NewExpression: (node: Call): void => (isDate(node) && node.arguments.length === 0 ? report(node) : undefined),
      CallExpression: (node: Call): void => (isDate(node) ? report(node) : undefined),
    }
  },
}

export default { meta: { name: 'house' }, rules: { 'no-hidden-clock': noHiddenClock } }
