import { Trans } from '@lingui/react/macro'
import { Link, useLocation } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { organizationRecord } from '../../domain/organization.ts'
import { splitProjectKey } from '../../domain/project-part.ts'
import type { Project } from '../../domain/project.ts'
import { readTransition, transitionRecord } from '../../domain/transition.ts'
import { Button } from '../../ui/button.tsx'
import { formatDate } from '../../ui/format-date.ts'
import { BoundField } from '../bound-field.tsx'
import { ConflictPanel } from '../conflict-panel.tsx'
import { useLanguage } from '../i18n.ts'
import { useRecord } from '../live.ts'
import { useNaming } from '../naming.ts'
import type { RecordEdit } from '../use-record-edit.ts'

interface ClosingProps {
  readonly project: Project
  readonly edit: RecordEdit
}

const TEXTS = ['completion', 'end-reason', 'lessons'] as const
const FACTS = ['approved', 'closed', 'recommended-by', ...TEXTS] as const

/** When a project was approved and closed, what was said about it then, and by which review it is to become permanent. */
export function ClosingSection({ project, edit }: ClosingProps) {
  const { completion, endReason, lessons } = project
  const isSaid = [completion, endReason, lessons].some((one) => one.trim() !== '')
  const { approved, closed, recommendedBy } = project
  return (
    <>
      {isSaid || approved !== null || closed !== null || recommendedBy !== null ? <Course project={project} edit={edit} /> : null}
      {FACTS.map((field) => (
        <div key={field} id={`field-${field}`} className="project-fact">
          <ConflictPanel target={edit.at(field)} />
        </div>
      ))}
    </>
  )
}

function Course({ project, edit }: ClosingProps) {
  const { language } = useLanguage()
  const isNamed = useLocation({ select: ({ hash }) => FACTS.some((field) => decodeURIComponent(hash) === `field-${field}`) })
  const [isOpen, setOpen] = useState(isNamed)
  const { completion, endReason, lessons, approved, closed, recommendedBy, state } = project
  const texts = { completion, 'end-reason': endReason, lessons }
  const said = TEXTS.filter((field) => texts[field].trim() !== '')
  const mayEdit = said.length > 0 && edit.lockOf('completion') === null
  const review = recommendedBy === null ? null : splitProjectKey(recommendedBy)[1]
  return (
    <section aria-labelledby="course">
      <div className="overview-head">
        <h2 id="course">
          <Trans>Its course</Trans>
        </h2>
        {mayEdit ? (
          <Button variant="unstyled" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? <Trans>Close</Trans> : <Trans>Edit</Trans>}
          </Button>
        ) : null}
      </div>
      <dl className="overview-facts">
        {approved === null ? null : <Fact label={<Trans>Start approved</Trans>}>{formatDate(approved, language)}</Fact>}
        {closed === null ? null : (
          <Fact label={state === 'ended' ? <Trans>Ended early</Trans> : <Trans>Completed</Trans>}>{formatDate(closed, language)}</Fact>
        )}
        {review === null ? null : (
          <Fact label={<Trans>To become permanent</Trans>}>
            <Link to="/projects/$project/reviews/$date" params={{ project: project.key, date: review }}>
              <Trans>Review of {formatDate(review, language)}</Trans>
            </Link>
          </Fact>
        )}
        {state === 'transitioning' || state === 'program' ? <ProgramFact project={project.key} /> : null}
        {isOpen && mayEdit ? null : (
          <>
            {completion.trim() === '' ? null : <Fact label={<Trans>How the criterion was met</Trans>}>{completion}</Fact>}
            {endReason.trim() === '' ? null : <Fact label={<Trans>Why it ended early</Trans>}>{endReason}</Fact>}
            {lessons.trim() === '' ? null : <Fact label={<Trans>Lessons</Trans>}>{lessons}</Fact>}
          </>
        )}
      </dl>
      {isOpen && mayEdit ? (
        <div className="entry-fields">
          {said.map((field) => (
            <BoundField key={field} {...edit.at(field)} lines={3} required />
          ))}
        </div>
      ) : null}
    </section>
  )
}

/** As what the project goes on, and who runs that. */
function ProgramFact({ project }: { readonly project: string }) {
  const naming = useNaming()
  const state = useRecord(transitionRecord(project))
  const { program, receiver } = state ? readTransition(state) : { program: '', receiver: null }
  const runner = receiver === null ? '' : naming.title(organizationRecord(receiver))
  const said = [program.trim(), runner].filter((part) => part !== '').join(' · ')
  if (said === '') return null
  return (
    <Fact label={<Trans>Receiving program</Trans>}>
      <Link to="/projects/$project/transition" params={{ project }}>
        {said}
      </Link>
    </Fact>
  )
}

function Fact({ label, children }: { readonly label: ReactNode; readonly children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd className="overview-text">{children}</dd>
    </>
  )
}
