import { Plural, Trans } from '@lingui/react/macro'
import { textIn, useLanguage } from '../i18n.ts'
import type { Support } from './use-support.ts'

/** Who has rated and what the ratings show, in a sentence or two. */
export function SupportSummary({ support: { people, factors } }: { readonly support: Support }) {
  const { language } = useLanguage()
  const asked = people.length
  const rated = people.filter(({ count }) => count === factors.length).length
  const gaps = factors.filter(({ isGap }) => isGap)
  const names = gaps.map(({ label }) => textIn(label, language)).join(', ')
  const isBegun = people.some(({ count }) => count > 0)
  return (
    <p>
      <Trans>
        {rated} of {asked} have rated every factor.
      </Trans>{' '}
      {isBegun ? (
        gaps.length === 0 ? (
          <Trans>Somebody contributes much to each of them: there is no gap.</Trans>
        ) : gaps.length === factors.length ? (
          <Trans>Nobody contributes much to any of them yet.</Trans>
        ) : (
          <>
            <Plural value={gaps.length} one="# gap, to which nobody contributes much:" other="# gaps, to which nobody contributes much:" />{' '}
            {names}.
          </>
        )
      ) : null}
    </p>
  )
}
