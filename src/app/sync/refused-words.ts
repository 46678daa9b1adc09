import { useLingui } from '@lingui/react/macro'

/** Gives the code of a refusal in words ([S6]); a code of a later server as it is. Hook. */
export function useRefusalText(): (code: string) => string {
  const { t } = useLingui()
  const texts: Readonly<Record<string, string>> = {
    'forbidden': t`Not yours to change`,
    'invalid': t`Not a valid value`,
    'unsafe-content': t`Must never be collected`,
    'too-large': t`Too large`,
    'id-reused': t`Known with other content`,
    'unknown-scope': t`This area does not exist`,
    'redacted': t`Redacted by staff`,
    'rule': t`Something is missing first`,
    'scope-gone': t`No longer yours to read`,
  }
  return (code) => texts[code] ?? code
}
