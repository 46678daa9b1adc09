import type { ReactNode } from 'react'
import { useLocation } from '@tanstack/react-router'
import { useCharter } from '../charter.ts'
import { GuideStateTag } from '../guide-state-tag.tsx'
import { useGuidePosition, type OnStep } from '../guide-position.ts'
import { summarizeGuide } from '../guide-summary.ts'
import { useRecordLater } from '../live.ts'
import { useStoreAnswers } from '../store-answers.tsx'
import { useCurrentHash } from '../use-current-hash.ts'
import { AnswersContext } from '../../wizard/answers.ts'
import { Wizard, type WizardProps } from '../../wizard/wizard.tsx'
import { answersPlaceOf, guideOf, recordOf, type ProjectGuidePlace } from './guide-places.ts'
import './project-guides.css'
import { useProjectSigning, type Proposed } from './use-project-signing.ts'

/** What the address of a guide says beyond its record. */
export interface GuideAddress {
  readonly step: string | undefined
  readonly field: string | undefined
  readonly onStep: OnStep
}

interface OpenGuideProps extends Pick<WizardProps, 'rowNote' | 'rowAction'> {
  readonly place: ProjectGuidePlace
  readonly address: GuideAddress
  readonly heading: ReactNode
  /** The way back, and the ways to paper. */
  readonly ways: ReactNode
  /** Who is proposed as the one who signs. */
  readonly proposed: Proposed
  /** Something to say before the wizard. */
  readonly children?: ReactNode
}

/** A guide of a project in its wizard. */
export function OpenGuide({ place, address, heading, ways, proposed, children, ...rows }: OpenGuideProps) {
  const charter = useCharter()
  const record = recordOf(place)
  const guide = guideOf(place.guide, charter)
  const state = useRecordLater(record)
  const hash = useCurrentHash(state)
  const answers = useStoreAnswers(answersPlaceOf(place, charter))
  const signing = useProjectSigning(guide, answers, hash, proposed)
  const named = useNamedField()
  const { step, field = named } = address
  const { position, key, onPosition } = useGuidePosition(guide, record, { step, field }, address.onStep)
  return (
    <section className="project-guide" aria-labelledby="project-guide">
      <p className="project-guide-ways ui-no-print">{ways}</p>
      <div className="project-guide-head">
        <h2 id="project-guide">{heading}</h2>
        <GuideStateTag state={summarizeGuide(guide, state, hash, []).state} />
      </div>
      {children}
      <AnswersContext value={answers}>
        <Wizard key={key} guide={guide} position={position} onPosition={onPosition} signing={signing} {...rows} />
      </AnswersContext>
    </section>
  )
}

/** The field to which the address leads (`#field-answers.tasks.track`); undefined = to none. Hook. */
function useNamedField(): string | undefined {
  return useLocation({ select: ({ hash }) => /^field-(.+)$/.exec(decodeURIComponent(hash))?.[1] })
}
