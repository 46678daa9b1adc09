import { Trans, useLingui } from '@lingui/react/macro'
import { textIn, useLanguage } from '../i18n.ts'
import { GapMark, useLevelWords } from './heat-map.tsx'
import type { Support } from './use-support.ts'

/** How many contribute how much to each factor, and who contributes much; gaps first. */
export function FactorTable({ support: { people, factors } }: { readonly support: Support }) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const words = useLevelWords()
  const nameOf = new Map(people.map(({ representation, name }) => [representation, name]))
  const caption = t`Contributions by success factor, gaps first`
  return (
    // a narrow screen scrolls it sideways, with arrow keys too
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must take the focus
    <section className="heat-frame" tabIndex={0} aria-label={caption}>
      <table className="heat-map heat-counts">
        <caption className="usa-sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Success factor</Trans>
            </th>
            {[words('high'), words('medium'), words('low'), t`Not rated`].map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
            <th scope="col">
              <Trans>Who contributes much</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {factors.map(({ factor, label, isGap, high, medium, low, unrated, levelByRepresentation }) => (
            <tr key={factor} className={isGap ? 'heat-gap' : undefined}>
              <th scope="row">
                {textIn(label, language)} {isGap ? <GapMark /> : null}
              </th>
              <td>{high}</td>
              <td>{medium}</td>
              <td>{low}</td>
              <td>{unrated}</td>
              <td className="heat-who">
                {[...levelByRepresentation].flatMap(([key, level]) => (level === 'high' ? [nameOf.get(key)] : [])).join(', ') || t`Nobody`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
