import type { ReactNode } from 'react'
import { Heading } from './heading.tsx'
import type { HeadingLevel } from './heading.tsx'

interface CardProps {
  readonly heading?: ReactNode
  readonly headingLevel?: HeadingLevel | undefined
  readonly foot?: ReactNode
  readonly children?: ReactNode
}

/** A thing among others of its kind; put them into `<div className="ui-grid">`. */
export function Card({ heading, headingLevel = 2, foot, children }: CardProps) {
  return (
    <section className="ui-card">
      {heading === undefined ? null : <Heading level={headingLevel}>{heading}</Heading>}
      {children}
      {foot === undefined || foot === null ? null : <div className="ui-card__foot">{foot}</div>}
    </section>
  )
}
