import { Trans } from '@lingui/react/macro'

/** An address that names no day of the calendar. */
export function NoSuchDay() {
  return (
    <p>
      <Trans>The address names no day of the calendar. Look for it in the list.</Trans>
    </p>
  )
}
