import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { PageTitle } from '../../ui/page-title.tsx'
import { PaperSheet } from '../../wizard/paper-sheet.tsx'
import { textIn, useLanguage } from '../i18n.ts'
import { useStore } from '../session.ts'
import { GuideLink, RecordLink } from './guide-link.tsx'
import { aboutOf, guideOf } from './guide-place.ts'
import { listMissingByGuide, type MissingInGuide, type MissingItem } from './missing-list.ts'
import { useMissingWords } from './missing-words.ts'
import { NothingToPrint, PrintFrame } from './print-frame.tsx'
import { useOrganizationFacts, type OrganizationFacts } from '../use-organization-facts.ts'

/** All that an organization has not answered yet, by guide, on one page to print or to go through. */
export function MissingScreen({ organization }: { readonly organization: string }) {
  const facts = useOrganizationFacts(organization)
  return facts ? <MissingPage facts={facts} /> : <NothingToPrint />
}

function MissingPage({ facts }: { readonly facts: OrganizationFacts }) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const store = useStore()
  const byGuide = listMissingByGuide(facts, (record) => store.record(record))
  const count = byGuide.reduce((sum, each) => sum + each.items.length, 0)
  const title = t`What is missing`
  const head = { taskForce: textIn(facts.charter.name, language), organization: facts.name, date: facts.today }
  return (
    <PrintFrame organization={facts.organization.key}>
      <PageTitle title={title} documentTitle={`${title}, ${facts.name}`} />
      <PaperSheet head={head} title={title}>
        <p>
          {count === 0 ? (
            <Trans>Nothing is missing in any guide.</Trans>
          ) : (
            <Plural value={count} one="# thing is missing." other="# things are missing." />
          )}
        </p>
        <div className="guides-gap-columns">
          {byGuide.map((each) => (
            <GuideGaps key={`${each.place.guide} ${each.place.part}`} missing={each} facts={facts} />
          ))}
        </div>
      </PaperSheet>
    </PrintFrame>
  )
}

function GuideGaps({ missing, facts }: { readonly missing: MissingInGuide; readonly facts: OrganizationFacts }) {
  const { language } = useLanguage()
  const { place, items } = missing
  const about = aboutOf(place, facts.charter, language)
  const title = textIn(guideOf(place.guide, facts.charter).title, language)
  return (
    <section className="guides-gaps">
      <h3>
        <GuideLink place={place}>{about === null ? title : `${title}, ${about}`}</GuideLink>
      </h3>
      {items.length === 0 ? (
        <p>
          <Trans>Nothing is missing.</Trans>
        </p>
      ) : (
        <ul>
          {items.map((item) => (
            <Gap key={keyOf(item)} item={item} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Gap({ item }: { readonly item: MissingItem }) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const wordsOf = useMissingWords()
  const name = () => {
    if ('reason' in item) return textIn(item.reason, language)
    if ('cell' in item) return wordsOf(item.cell)
    const signer = textIn(item.signer, language)
    return t`Signature: ${signer}`
  }
  return (
    <li>
      <RecordLink record={item.record} field={item.field} step={'signer' in item ? 'review' : undefined}>
        {name()}
      </RecordLink>
    </li>
  )
}

function keyOf(item: MissingItem): string {
  const what = 'reason' in item ? item.reason.en : 'signer' in item ? item.signer.en : ''
  return `${item.record} ${item.field} ${what}`
}
