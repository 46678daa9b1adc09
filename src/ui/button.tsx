import type { AnchorHTMLAttributes, ButtonHTMLAttributes, Ref } from 'react'
import { joinClasses } from './join-classes.ts'

/** `primary` once a screen; `outline` beside it; `secondary` quieter; `unstyled` looks like a link; `danger` destroys. */
export type ButtonVariant = 'primary' | 'secondary' | 'outline' | 'unstyled' | 'danger'

const classByVariant: Readonly<Record<ButtonVariant, string | false>> = {
  primary: false,
  secondary: 'ui-button--secondary',
  outline: 'usa-button--outline',
  unstyled: 'usa-button--unstyled',
  danger: 'ui-button--danger',
}

function buttonClass(variant: ButtonVariant, className: string | undefined): string {
  return joinClasses('usa-button', classByVariant[variant], className)
}

/** A native button. `busy` keeps it focusable and takes no further press until the work is done; so does `aria-disabled`, where there is nothing to do. */
export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly variant?: ButtonVariant | undefined
  readonly busy?: boolean | undefined
  readonly ref?: Ref<HTMLButtonElement> | undefined
}

/** A native button in the shape of USWDS; `type` is `button` unless given. */
export function Button({ variant = 'primary', busy = false, type = 'button', className, onClick, ...rest }: ButtonProps) {
  const isResting = busy || rest['aria-disabled'] === true
  return (
    <button
      {...rest}
      // The type is one of the three that HTML knows.
      // oxlint-disable-next-line react/button-has-type -- passed through, `button` where it is not given
      type={type}
      className={buttonClass(variant, className)}
      aria-busy={busy || undefined}
      aria-disabled={isResting || undefined}
      onClick={(event) => {
        if (isResting) event.preventDefault()
        else onClick?.(event)
      }}
    />
  )
}

/** Attributes of an anchor, and the look of a button. */
export interface LinkButtonProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly variant?: ButtonVariant | undefined
  readonly ref?: Ref<HTMLAnchorElement> | undefined
}

/** A link that looks like a button: it goes somewhere, it does nothing. */
export function LinkButton({ variant = 'primary', className, children, ...rest }: LinkButtonProps) {
  return (
    <a {...rest} className={buttonClass(variant, className)}>
      {children}
    </a>
  )
}
