import type { ReactNode } from 'react'

interface SectionHeadingProps {
  readonly id: string
  readonly children: ReactNode
}

/** The heading of a part of a screen: it takes the focus when the entry that had it is gone. */
export function SectionHeading({ id, children }: SectionHeadingProps) {
  return (
    <h2 id={id} tabIndex={-1}>
      {children}
    </h2>
  )
}

/** Brings the focus to the heading of a part, so that keyboards and screen readers stay near where they were. */
export function focusSection(id: string): void {
  document.getElementById(id)?.focus()
}
