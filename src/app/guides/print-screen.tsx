import { Trans, useLingui } from '@lingui/react/macro'
import { PageTitle } from '../../ui/page-title.tsx'
import { AnswersContext } from '../../wizard/answers.ts'
import { Paper } from '../../wizard/paper.tsx'
import type { PaperHead } from '../../wizard/paper-sheet.tsx'
import { textIn, useLanguage } from '../i18n.ts'
import { useCharter } from '../charter.ts'
import { useRecord } from '../live.ts'
import { GuideLink, PaperLink } from './guide-link.tsx'
import { aboutOf, answersPlaceOf, guideOf, isSoundPlace, recordOf, type GuidePlace } from './guide-place.ts'
import { NothingToPrint, PrintFrame } from './print-frame.tsx'
import { listAttendanceNotes } from './attendance-notes.tsx'
import { useStoreAnswers } from '../store-answers.tsx'
import { useCurrentHash } from '../use-current-hash.ts'
import { useOrganizationFacts, type OrganizationFacts } from '../use-organization-facts.ts'

interface PrintScreenProps {
  readonly place: GuidePlace
  /** The form to fill in by hand. */
  readonly empty: boolean
}

/** A guide as its paper form, filled in or empty. */
export function PrintScreen({ place, empty }: PrintScreenProps) {
  const charter = useCharter()
  const facts = useOrganizationFacts(place.organization)
  if (!facts || !isSoundPlace(place, charter)) return <NothingToPrint />
  return <PrintPage place={place} empty={empty} facts={facts} />
}

function PrintPage({ place, empty, facts }: PrintScreenProps & { readonly facts: OrganizationFacts }) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const { charter } = facts
  const guide = guideOf(place.guide, charter)
  const answers = useStoreAnswers(answersPlaceOf(place, charter))
  const hash = useCurrentHash(useRecord(recordOf(place)))
  const about = aboutOf(place, charter, language)
  const title = textIn(guide.title, language)
  const head: PaperHead = {
    taskForce: textIn(charter.name, language),
    organization: facts.name,
    date: facts.today,
    ...(about === null ? {} : { about }),
  }
  const ways = (
    <>
      <PaperLink place={place}>
        <Trans>Filled in</Trans>
      </PaperLink>
      <PaperLink place={place} empty>
        <Trans>Empty form</Trans>
      </PaperLink>
      <GuideLink place={place}>
        <Trans>Fill in on screen</Trans>
      </GuideLink>
    </>
  )
  return (
    <PrintFrame organization={place.organization} ways={ways}>
      <PageTitle title={t`Paper: ${title}`} documentTitle={[title, about, facts.name].filter(Boolean).join(', ')} />
      <AnswersContext value={answers}>
        <Paper guide={guide} head={head} rowNote={listAttendanceNotes(place, guide, facts)} currentHash={hash} empty={empty} />
      </AnswersContext>
    </PrintFrame>
  )
}
