import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Card } from '../../ui/card.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { textIn, useLanguage } from '../i18n.ts'
import { useRecord } from '../live.ts'
import { GuideLink, PaperLink, RecordLink } from './guide-link.tsx'
import { aboutOf, guideOf, recordOf, type GuidePlace } from './guide-place.ts'
import { GuideStateTag } from '../guide-state-tag.tsx'
import { summarizeGuide, type GuideSummary } from '../guide-summary.ts'
import { useMissingWords } from './missing-words.ts'
import { listRuleReasons } from './rule-reasons.ts'
import { useCurrentHash } from '../use-current-hash.ts'
import type { OrganizationFacts } from '../use-organization-facts.ts'

interface GuideCardProps {
  readonly place: GuidePlace
  readonly facts: OrganizationFacts
  /** Tags beside that of its state, such as "Due". */
  readonly tags?: ReactNode
  /** More about it, above its progress. */
  readonly children?: ReactNode
}

/** One guide in the list: how far it is, what is missing first, and the ways on: to its wizard where it was left, and to paper. */
export function GuideCard({ place, facts, tags, children }: GuideCardProps) {
  const { t } = useLingui()
  const { charter } = facts
  const { language } = useLanguage()
  const state = useRecord(recordOf(place))
  const hash = useCurrentHash(state)
  const guide = guideOf(place.guide, charter)
  const summary = summarizeGuide(guide, state, hash, listRuleReasons(place, facts))
  const title = textIn(guide.title, language)
  const about = aboutOf(place, charter, language)
  const name = about === null ? title : `${title}, ${about}`
  const { answered, total } = summary.progress
  return (
    <Card
      headingLevel={3}
      heading={
        <GuideLink place={place}>
          {title} {about !== null && <span className="guides-about">{about}</span>}
        </GuideLink>
      }
      foot={
        <>
          <GuideLink
            place={place}
            className="usa-button usa-button--outline"
            label={{ start: t`Start: ${name}`, continue: t`Continue: ${name}`, open: t`Open: ${name}` }[actionOf(summary)]}
          >
            <ActionWord summary={summary} />
          </GuideLink>
          <PaperLink place={place} label={t`Print: ${name}`}>
            <Trans>Print</Trans>
          </PaperLink>
          <PaperLink place={place} empty label={t`Empty form: ${name}`}>
            <Trans>Empty form</Trans>
          </PaperLink>
        </>
      }
    >
      <p className="guides-tags">
        <GuideStateTag state={summary.state} />
        {tags}
      </p>
      {children}
      <ProgressBar
        label={summary.progress.of === 'questions' ? t`Answered` : t`Rows filled in`}
        value={answered}
        max={total}
        text={t`${answered} of ${total}`}
      />
      <NextMissing summary={summary} place={place} facts={facts} />
    </Card>
  )
}

function actionOf({ state }: GuideSummary): 'start' | 'continue' | 'open' {
  if (state === 'not-started') return 'start'
  return state === 'in-progress' ? 'continue' : 'open'
}

function ActionWord({ summary }: { readonly summary: GuideSummary }) {
  const action = actionOf(summary)
  if (action === 'start') return <Trans>Start</Trans>
  return action === 'continue' ? <Trans>Continue</Trans> : <Trans>Open</Trans>
}

/** What is missing first; for a guide that lacks nothing, who has still to sign. */
function NextMissing({ summary, place, facts }: Pick<GuideCardProps, 'place' | 'facts'> & { readonly summary: GuideSummary }) {
  const wordsOf = useMissingWords()
  const { language } = useLanguage()
  const [first] = summary.missing
  if (first) {
    return (
      <p className="guides-next">
        <Trans>First missing:</Trans>{' '}
        <GuideLink place={place} field={first.field}>
          {wordsOf(first)}
        </GuideLink>
      </p>
    )
  }
  const [reason] = summary.reasons
  if (reason) {
    return (
      <p className="guides-next">
        <Trans>First missing:</Trans>{' '}
        <RecordLink record={reason.record} field={reason.field}>
          {textIn(reason.reason, language)}
        </RecordLink>
      </p>
    )
  }
  const signers = guideOf(place.guide, facts.charter).signers.filter((signer) => summary.unsigned.includes(signer.id))
  if (signers.length === 0) return null
  const names = signers.map((signer) => textIn(signer.label, language)).join(', ')
  return (
    <p className="guides-next">
      <Trans>Nothing is missing. Still to sign: {names}.</Trans>
    </p>
  )
}
