import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { AnswersContext } from '../../wizard/answers.ts'
import { Wizard } from '../../wizard/wizard.tsx'
import { useCharter } from '../charter.ts'
import { textIn, useLanguage } from '../i18n.ts'
import { AppLinkButton } from '../link.tsx'
import { useRecordLater } from '../live.ts'
import { PaperLink } from './guide-link.tsx'
import { aboutOf, answersPlaceOf, guideOf, isSoundPlace, recordOf, type GuidePlace } from './guide-place.ts'
import { useGuidePosition, type OnStep } from '../guide-position.ts'
import { GuideStateTag } from '../guide-state-tag.tsx'
import { summarizeGuide } from '../guide-summary.ts'
import { listRowExtras } from './row-extras.tsx'
import { listRuleReasons } from './rule-reasons.ts'
import { useStoreAnswers } from '../store-answers.tsx'
import { useCurrentHash } from '../use-current-hash.ts'
import { useOrganizationFacts, type OrganizationFacts } from '../use-organization-facts.ts'
import { useSigning } from './use-signing.ts'
import './guides.css'

interface GuideScreenProps {
  readonly place: GuidePlace
  /** Step of the wizard from the address; undefined resumes where it was left. */
  readonly step: string | undefined
  /** Field to go to from the address; wins over the step. */
  readonly field: string | undefined
  readonly onStep: OnStep
}

/** One guide in its wizard. */
export function GuideScreen(props: GuideScreenProps) {
  const { place } = props
  const charter = useCharter()
  const facts = useOrganizationFacts(place.organization)
  if (!facts || !isSoundPlace(place, charter)) return <NoSuchGuide />
  return <OpenGuide {...props} facts={facts} />
}

function OpenGuide({ place, step, field, onStep, facts }: GuideScreenProps & { readonly facts: OrganizationFacts }) {
  const { charter } = facts
  const { language } = useLanguage()
  const record = recordOf(place)
  const guide = guideOf(place.guide, charter)
  const state = useRecordLater(record)
  const hash = useCurrentHash(state)
  const answers = useStoreAnswers(answersPlaceOf(place, charter))
  const signing = useSigning(place, facts, answers, hash)
  const { position, key, onPosition } = useGuidePosition(guide, record, { step, field }, onStep)
  const about = aboutOf(place, charter, language)
  const title = textIn(guide.title, language)
  return (
    <div className="guides">
      <PageTitle title={title} documentTitle={[title, about, facts.name].filter(Boolean).join(', ')}>
        <GuideStateTag state={summarizeGuide(guide, state, hash, listRuleReasons(place, facts)).state} />
      </PageTitle>
      <p className="guides-lead">
        <b>{[facts.name, about].filter(Boolean).join(' · ')}</b>
      </p>
      <p className="guides-ways ui-no-print">
        <Link to="/guides" search={{ org: place.organization }}>
          <Trans>All guides</Trans>
        </Link>
        <PaperLink place={place}>
          <Trans>Print</Trans>
        </PaperLink>
        <Link to="/print/missing/$org" params={{ org: place.organization }}>
          <Trans>What is missing</Trans>
        </Link>
      </p>
      <AnswersContext value={answers}>
        <Wizard
          key={key}
          guide={guide}
          position={position}
          onPosition={onPosition}
          signing={signing}
          {...listRowExtras(place, guide, facts, language)}
        />
      </AnswersContext>
    </div>
  )
}

function NoSuchGuide() {
  const { t } = useLingui()
  return (
    <>
      <PageTitle title={t`Guide`} />
      <EmptyState
        heading={<Trans>This guide is not on this device</Trans>}
        action={
          <AppLinkButton to="/guides">
            <Trans>All guides</Trans>
          </AppLinkButton>
        }
      >
        <Trans>The device does not know the organization, or the address is mistyped.</Trans>
      </EmptyState>
    </>
  )
}
