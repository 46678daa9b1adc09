import { Trans, useLingui } from '@lingui/react/macro'
import { supportLevels, type SupportLevel } from '../../domain/support-rating.ts'
import { textIn, useLanguage } from '../i18n.ts'
import { joinClasses } from '../../ui/join-classes.ts'
import type { Support } from './use-support.ts'

/** More columns than this are headed by names that stand upright. */
const MAX_LEVEL_HEADS = 5

/**
 * Factors against representatives, gaps first: a table whose cells say the level in a word, as bars and as shade, so that it reads in
 * black and white, without colours and aloud.
 */
export function HeatMap({ support: { people, factors }, caption }: { readonly support: Support; readonly caption: string }) {
  const { language } = useLanguage()
  return (
    // a narrow screen scrolls it sideways, with arrow keys too
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must take the focus
    <section className="heat-frame" tabIndex={0} aria-label={caption}>
      <table className={joinClasses('heat-map', people.length > MAX_LEVEL_HEADS && 'heat-map--many')}>
        <caption className="usa-sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Success factor</Trans>
            </th>
            {people.map(({ representation, name, organizationName, isMine }) => (
              <th key={representation} scope="col" className={isMine ? 'heat-mine' : undefined}>
                <span className="heat-head">
                  {name} <span className="heat-organization">{isMine ? <Trans>My rating</Trans> : organizationName}</span>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {factors.map(({ factor, label, isGap, levelByRepresentation }) => (
            <tr key={factor} className={isGap ? 'heat-gap' : undefined}>
              <th scope="row">
                {textIn(label, language)} {isGap ? <GapMark /> : null}
              </th>
              {people.map(({ representation, isMine }) => (
                <HeatCell key={representation} level={levelByRepresentation.get(representation)} isMine={isMine} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Says that nobody contributes much. */
export function GapMark() {
  return (
    <span className="heat-gap-mark">
      <Trans>Gap</Trans>
    </span>
  )
}

function HeatCell({ level, isMine }: { readonly level: SupportLevel | undefined; readonly isMine: boolean }) {
  const words = useLevelWords()
  return (
    <td className={joinClasses(`heat-${level ?? 'none'}`, isMine && 'heat-mine')}>
      <span className="heat-bars" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      <span className="heat-word">{words(level)}</span>
    </td>
  )
}

/** Says a level in a word. Hook. */
export function useLevelWords(): (level: SupportLevel | undefined) => string {
  const { t } = useLingui()
  const { language } = useLanguage()
  return (level) => {
    const option = supportLevels.find(({ id }) => id === level)
    return option ? textIn(option.label, language) : t`not rated`
  }
}
