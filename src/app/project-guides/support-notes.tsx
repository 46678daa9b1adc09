import { Trans } from '@lingui/react/macro'
import { textIn, useLanguage } from '../i18n.ts'
import type { Support } from './use-support.ts'

/** What representatives wrote about factors, in the order of the gaps; nothing where nobody wrote anything. */
export function SupportNotes({ support: { people, factors } }: { readonly support: Support }) {
  const { language } = useLanguage()
  const noted = factors.flatMap(({ factor, label }) => {
    const notes = people.flatMap(({ representation, name, rating }) => {
      const note = rating?.noteByFactor.get(factor)?.trim() ?? ''
      return note === '' ? [] : [{ representation, name, note }]
    })
    return notes.length === 0 ? [] : [{ factor, label: textIn(label, language), notes }]
  })
  if (noted.length === 0) return null
  return (
    <section className="support-notes">
      <h3>
        <Trans>What would help</Trans>
      </h3>
      <dl className="project-guide-said">
        {noted.map(({ factor, label, notes }) => (
          <div key={factor}>
            <dt>{label}</dt>
            {notes.map(({ representation, name, note }) => (
              <dd key={representation} className="project-guide-words">
                {name}: {note}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  )
}
