import type { ReactNode } from 'react'

/** Things to do or to open, one a row. */
export function TaskList({ label, children }: { readonly label?: string | undefined; readonly children: ReactNode }) {
  return (
    // Lists without bullets lose their role in Safari.
    // oxlint-disable-next-line jsx-a11y/no-redundant-roles -- see above
    <ul className="ui-tasks" role="list" aria-label={label}>
      {children}
    </ul>
  )
}

interface TaskRowProps {
  /** Usually one link: the whole row then is its target. */
  readonly title: ReactNode
  readonly text?: ReactNode
  /** A tag, a button or a progress at the end of the row. */
  readonly side?: ReactNode
}

/** A row of a `TaskList`: what, more about it, and its state. */
export function TaskRow({ title, text, side }: TaskRowProps) {
  return (
    <li>
      <div className="ui-tasks__title">{title}</div>
      {text === undefined || text === null ? null : <div className="ui-tasks__text">{text}</div>}
      {side === undefined || side === null ? null : <div className="ui-tasks__side">{side}</div>}
    </li>
  )
}
