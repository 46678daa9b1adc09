import type { ReactNode } from 'react'
import { Heading } from './heading.tsx'
import type { HeadingLevel } from './heading.tsx'

interface EmptyStateProps {
  readonly heading: ReactNode
  readonly headingLevel?: HeadingLevel | undefined
  readonly action?: ReactNode
  readonly children?: ReactNode
}

/** Says that there is nothing yet, and what to do about it. */
export function EmptyState({ heading, headingLevel = 2, action, children }: EmptyStateProps) {
  return (
    <div className="ui-empty">
      <Heading level={headingLevel}>{heading}</Heading>
      {children === undefined ? null : <p>{children}</p>}
      {action}
    </div>
  )
}
