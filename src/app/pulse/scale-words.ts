import { useLingui } from '@lingui/react/macro'

/** The steps of the scale in words, from 1 to 5; hook. */
export function useScaleWords(): readonly string[] {
  const { t } = useLingui()
  return [t`Not at all`, t`A little`, t`Somewhat`, t`Much`, t`Very much`]
}
