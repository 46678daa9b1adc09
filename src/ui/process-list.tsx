import type { ReactNode } from 'react'
import { Heading } from './heading.tsx'
import type { HeadingLevel } from './heading.tsx'

interface ProcessListProps {
  readonly items: readonly { readonly id: string; readonly heading: ReactNode; readonly text?: ReactNode }[]
  readonly headingLevel?: HeadingLevel | undefined
}

/** Numbered things that follow one another. */
export function ProcessList({ items, headingLevel = 3 }: ProcessListProps) {
  return (
    <ol className="usa-process-list">
      {items.map((item) => (
        <li key={item.id} className="usa-process-list__item">
          <Heading level={headingLevel} className="usa-process-list__heading">
            {item.heading}
          </Heading>
          {item.text}
        </li>
      ))}
    </ol>
  )
}
