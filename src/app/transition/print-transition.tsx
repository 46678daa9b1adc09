import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { nameProject, type Project } from '../../domain/project.ts'
import { transitionStates } from '../../domain/transition.ts'
import { formatDate } from '../../ui/format-date.ts'
import { useCharter } from '../charter.ts'
import { textIn, useLanguage } from '../i18n.ts'
import { PlainSheet } from '../plain-sheet.tsx'
import { useSession } from '../session.ts'
import { ReviewName } from './before-transition.tsx'
import { Findings, Uses } from './evidence-section.tsx'
import { PaperFigures, PaperPlan, PaperReceiver } from './paper-tables.tsx'
import { PrintedProject } from '../printed-project.tsx'
import { TRANSITION_KINDS } from './use-transition.ts'
import { useTransition } from './use-transition.ts'

/** The whole file of a transition on paper: evidence, who takes it on, the plan and the memorandum. */
export function PrintTransition({ project }: { readonly project: string }) {
  return (
    <PrintedProject kinds={TRANSITION_KINDS} project={project}>
      {(read) => <File project={read} />}
    </PrintedProject>
  )
}

function File({ project }: { readonly project: Project }) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const { today } = useSession()
  const charter = useCharter()
  const facts = useTransition(project)
  const { transition, reviews, memorandum } = facts
  const name = nameProject(project, t`Project without a title`)
  const state = transitionStates.find(({ id }) => id === transition.state)!
  const [stateLabel, day] = [textIn(state.label, language), formatDate(today(), language)]
  return (
    <PlainSheet
      title={t`Paper: transition`}
      documentTitle={t`Transition, ${name}`}
      ways={
        <>
          <Link to="/projects/$project/transition" params={{ project: project.key }}>
            <Trans>Back to the transition</Trans>
          </Link>
          <Link to="/print/memorandum/$project" params={{ project: project.key }}>
            <Trans>The memorandum on paper</Trans>
          </Link>
        </>
      }
    >
      <header>
        <p>{textIn(charter.name, language)}</p>
        <p>{memorandum.group}</p>
        <h2>{name}</h2>
        <p>
          <Trans>Transition to a program</Trans>
        </p>
        <p>
          <Trans>
            {stateLabel}, as of {day}
          </Trans>
        </p>
      </header>
      <h3>
        <Trans>Impact</Trans>
      </h3>
      <Written text={transition.impact} />
      <PaperFigures project={project} facts={facts} />
      <h3>
        <Trans>Need</Trans>
      </h3>
      <Written text={transition.need} />
      <h3>
        <Trans>Reviews</Trans>
      </h3>
      {reviews.length === 0 ? <Written text="" /> : null}
      {reviews.map((review) => (
        <section key={review.key}>
          <h4>
            <ReviewName day={formatDate(review.date, language)} />
          </h4>
          {review.needsMemorandum === true ? (
            <p>
              <Trans>It recommends a memorandum to make the project permanent.</Trans>
            </p>
          ) : null}
          <Findings review={review} />
        </section>
      ))}
      <h3>
        <Trans>Costs</Trans>
      </h3>
      <Written text={transition.costs} />
      <Uses project={project} facts={facts} />
      <h3>
        <Trans>Who takes it on</Trans>
      </h3>
      <PaperReceiver facts={facts} />
      <h3>
        <Trans>Plan</Trans>
      </h3>
      <PaperPlan facts={facts} />
      {transition.memorandum.trim() === '' ? null : (
        <>
          <h3>{textIn(charter.memorandum.name, language)}</h3>
          <div className="plain-sheet__text">{transition.memorandum.trim()}</div>
        </>
      )}
    </PlainSheet>
  )
}

function Written({ text }: { readonly text: string }) {
  return text.trim() === '' ? (
    <p>
      <Trans>Nothing was written here yet.</Trans>
    </p>
  ) : (
    <p className="plain-sheet__text">{text.trim()}</p>
  )
}
