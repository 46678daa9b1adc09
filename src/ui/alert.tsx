import type { ReactNode } from 'react'
import { useLingui } from '@lingui/react/macro'
import { Heading } from './heading.tsx'
import type { HeadingLevel } from './heading.tsx'
import { Icon } from './icon.tsx'
import { joinClasses } from './join-classes.ts'

/** How much a message matters. */
export type AlertTone = 'info' | 'warning' | 'error' | 'success'

/** A message in the page. */
export interface AlertProps {
  readonly tone: AlertTone
  readonly heading?: ReactNode
  readonly headingLevel?: HeadingLevel | undefined
  /** Less room, for a message of one line. */
  readonly slim?: boolean | undefined
  /** Announce it, since it appears while people work: `polite` waits for a pause, `assertive` interrupts. */
  readonly live?: 'polite' | 'assertive' | undefined
  readonly onDismiss?: (() => void) | undefined
  readonly children?: ReactNode
}

const roleByLive = { polite: 'status', assertive: 'alert' } as const

/** A message with its tone in words for assistive technology, a drawing, and a bar: never in colour alone. */
export function Alert({ tone, heading, headingLevel = 2, slim, live, onDismiss, children }: AlertProps) {
  const { t } = useLingui()
  const spoken = { info: t`Information:`, warning: t`Warning:`, error: t`Error:`, success: t`Done:` }[tone]
  return (
    <div className={joinClasses('ui-alert', `ui-alert--${tone}`, slim && 'ui-alert--slim')} role={live ? roleByLive[live] : undefined}>
      <Icon name={tone} />
      <div>
        <span className="usa-sr-only">{spoken} </span>
        {heading === undefined ? null : <Heading level={headingLevel}>{heading}</Heading>}
        {children}
      </div>
      {onDismiss ? (
        <button type="button" className="ui-icon-button" aria-label={t`Close this message`} onClick={onDismiss}>
          <Icon name="close" />
        </button>
      ) : null}
    </div>
  )
}
