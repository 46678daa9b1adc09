import type { ReactNode } from 'react'
import { joinClasses } from '../../ui/join-classes.ts'

interface RestingButtonProps {
  readonly variant?: 'outline'
  /** There is nothing for it to do now. */
  readonly isResting: boolean
  readonly onPress: () => void
  readonly children: ReactNode
}

/** A button that keeps the focus when its last press has left it nothing to do; a disabled one would throw the keyboard back to the page. */
export function RestingButton({ variant, isResting, onPress, children }: RestingButtonProps) {
  return (
    <button
      type="button"
      className={joinClasses('usa-button', variant === 'outline' && 'usa-button--outline')}
      aria-disabled={isResting || undefined}
      onClick={() => {
        if (!isResting) onPress()
      }}
    >
      {children}
    </button>
  )
}
