import { useId } from 'react'
import type { ReactNode } from 'react'
import { Heading } from './heading.tsx'
import type { HeadingLevel } from './heading.tsx'

interface SummaryBoxProps {
  readonly heading: ReactNode
  readonly headingLevel?: HeadingLevel | undefined
  readonly children: ReactNode
}

/** The few things to take from a page, as a region of its own. */
export function SummaryBox({ heading, headingLevel = 2, children }: SummaryBoxProps) {
  const id = useId()
  return (
    <section className="usa-summary-box" aria-labelledby={id}>
      <Heading level={headingLevel} id={id} className="usa-summary-box__heading">
        {heading}
      </Heading>
      <div className="usa-summary-box__text">{children}</div>
    </section>
  )
}
