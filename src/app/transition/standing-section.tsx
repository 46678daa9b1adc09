import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { Json } from '../../change/edit.ts'
import type { Project } from '../../domain/project.ts'
import { transitionStates, type Transition, type TransitionState } from '../../domain/transition.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { formatDate } from '../../ui/format-date.ts'
import { BoundField } from '../bound-field.tsx'
import { ConflictPanel } from '../conflict-panel.tsx'
import { FieldHistory } from '../field-history.tsx'
import { textIn, useLanguage } from '../i18n.ts'
import { SectionHeading } from '../section-heading.tsx'
import { useSession } from '../session.ts'
import type { RecordEdit } from '../use-record-edit.ts'

interface StandingProps {
  readonly project: Project
  readonly transition: Transition
  readonly edit: RecordEdit
}

/** Where the transition stands: five steps, each with its day where it has one; on and back at a press. */
export function StandingSection({ project, transition, edit }: StandingProps) {
  const locked = edit.lockOf('state')
  const isOver = transition.state === 'handed-over'
  return (
    <section className="transition-section" aria-labelledby="standing">
      <SectionHeading id="standing">
        <Trans>Where it stands</Trans>
      </SectionHeading>
      {locked === null ? null : <p className="ui-soft transition-why">{locked}</p>}
      <StateList transition={transition} />
      <div id="field-state">
        <ConflictPanel target={edit.at('state')} />
      </div>
      {locked === null ? <StateSteps transition={transition} edit={edit} /> : null}
      {locked === null && (transition.signed !== null || transition.handedOver !== null) ? (
        <div className="entry-fields__line transition-dates">
          <BoundField {...edit.at('signed')} id="field-signed" />
          <BoundField {...edit.at('handed-over')} id="field-handed-over" />
        </div>
      ) : (
        ['signed', 'handed-over'].map((field) => (
          <div key={field} id={`field-${field}`}>
            <ConflictPanel target={edit.at(field)} />
          </div>
        ))
      )}
      {isOver && project.state === 'transitioning' ? (
        <Alert tone="success" slim>
          <p>
            <Trans>It was handed over. Whoever chairs the group can now make the project a program, under “Options” above.</Trans>
          </p>
        </Alert>
      ) : null}
      <p className="ui-row ui-no-print transition-ways">
        <Link to="/print/transition/$project" params={{ project: project.key }}>
          <Trans>The whole file on paper</Trans>
        </Link>
        <Link to="/print/memorandum/$project" params={{ project: project.key }}>
          <Trans>The memorandum on paper</Trans>
        </Link>
        <FieldHistory record={transition.record} />
      </p>
    </section>
  )
}

/** The steps as a list: those behind, the one where it stands, those ahead. */
function StateList({ transition }: { readonly transition: Transition }) {
  const { language } = useLanguage()
  const current = indexOf(transition.state)
  const dayOf: Partial<Record<TransitionState, string | null>> = { 'signed': transition.signed, 'handed-over': transition.handedOver }
  return (
    <ol className="transition-states">
      {transitionStates.map(({ id, label }, index) => {
        const day = index <= current ? dayOf[id] : null
        return (
          <li key={id} aria-current={index === current ? 'step' : undefined} data-passed={index < current || undefined}>
            {textIn(label, language)}
            {index < current ? (
              <span className="usa-sr-only">
                {' '}
                <Trans>(done)</Trans>
              </span>
            ) : null}
            {day ? <span className="ui-soft"> {formatDate(day, language)}</span> : null}
          </li>
        )
      })}
    </ol>
  )
}

/** The way on and the way back; what bears a day gets today's with the step, and loses it with the step back. */
function StateSteps({ transition, edit }: Pick<StandingProps, 'transition' | 'edit'>) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const { today } = useSession()
  const index = indexOf(transition.state)
  const next = transitionStates[index + 1]
  const before = transitionStates[index - 1]
  const label = (state: typeof next) => (state ? textIn(state.label, language) : '')
  const forward: Partial<Record<TransitionState, Readonly<Record<string, Json>>>> = {
    'signed': transition.signed === null ? { signed: today() } : {},
    'handed-over': transition.handedOver === null ? { 'handed-over': today() } : {},
  }
  const back: Partial<Record<TransitionState, Readonly<Record<string, Json>>>> = {
    'signed': { signed: null },
    'handed-over': { 'handed-over': null },
  }
  const [nextLabel, beforeLabel] = [label(next), label(before)]
  return (
    <div className="ui-row transition-steps">
      {next ? (
        <Button variant="outline" onClick={() => void edit.set({ state: next.id, ...forward[next.id] }, t`Now: ${nextLabel}`)}>
          <Trans>Next: {nextLabel}</Trans>
        </Button>
      ) : null}
      {before ? (
        <Button
          variant="secondary"
          onClick={() => void edit.set({ state: before.id, ...back[transition.state] }, t`Back to: ${beforeLabel}`)}
        >
          <Trans>Back to: {beforeLabel}</Trans>
        </Button>
      ) : null}
    </div>
  )
}

function indexOf(state: TransitionState): number {
  return transitionStates.findIndex(({ id }) => id === state)
}
