import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

interface DisclosureProps {
  readonly summary: ReactNode
  readonly startOpen?: boolean | undefined
  readonly children: ReactNode
}

/** More about something, behind its summary (native `<details>`). */
export function Disclosure({ summary, startOpen, children }: DisclosureProps) {
  return (
    <details className="ui-disclosure" open={startOpen}>
      <summary>
        <Icon name="expand" />
        {summary}
      </summary>
      <div className="ui-disclosure__body">{children}</div>
    </details>
  )
}
