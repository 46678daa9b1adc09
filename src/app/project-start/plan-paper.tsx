import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { findWorkGroup, workGroupLabel } from '../../domain/charter.ts'
import { organizationRecord } from '../../domain/organization.ts'
import { personRecord } from '../../domain/person.ts'
import { feasibilityDecisions, projectStates } from '../../domain/project-kind.ts'
import { isDraft, nameProject, type Project } from '../../domain/project.ts'
import { formatDate } from '../../ui/format-date.ts'
import { useCharter } from '../charter.ts'
import { textIn, useLanguage } from '../i18n.ts'
import { useNaming } from '../naming.ts'
import { PaperChain } from './paper-chain.tsx'
import { PaperResults } from './paper-results.tsx'
import { PaperTasks } from './paper-tasks.tsx'
import { gateStep, listPlanSteps, type PlanStep } from './plan-steps.ts'

/** What stands on the paper of a project's plan: its elements in the charter's order. */
export function PlanPaper({ project }: { readonly project: Project }) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const charter = useCharter()
  const group = findWorkGroup(charter, project.group)
  const title = nameProject(project, t`Project without a title`)
  const steps = listPlanSteps(project, charter).filter(({ id }) => id !== gateStep)
  // Tasks and schedule are one table.
  const parts = steps.filter(({ kind }) => kind !== 'schedule' || !steps.some((step) => step.kind === 'tasks'))
  return (
    <>
      <header>
        <p>{textIn(charter.name, language)}</p>
        <p>{group ? workGroupLabel(charter, group)[language] : project.group}</p>
        <h2>
          <Trans>Project plan: {title}</Trans>
        </h2>
      </header>
      <Facts project={project} />
      {parts.map((step) => (
        <section key={step.id}>
          <h3>
            {textIn(step.label, language)}
            {step.item?.wording === undefined ? null : <small>{textIn(step.item.wording, language)}</small>}
          </h3>
          <Part project={project} step={step} />
        </section>
      ))}
      {isDraft(project) ? <Missing steps={steps} /> : null}
      <Signatures />
    </>
  )
}

function Facts({ project }: { readonly project: Project }) {
  const naming = useNaming()
  const { language } = useLanguage()
  const { summary, lead, partners, state, approved } = project
  const day = approved === null ? '' : formatDate(approved, language)
  const standing = projectStates.find(({ id }) => id === state)?.label[language] ?? state
  return (
    <dl className="plan-sheet__facts">
      {summary.trim() === '' ? null : <Fact term={<Trans>What it is about</Trans>}>{summary.trim()}</Fact>}
      <Fact term={<Trans>Lead</Trans>}>{lead === null ? <Blank /> : naming.title(personRecord(lead))}</Fact>
      <Fact term={<Trans>Partner organizations</Trans>}>
        {partners.length === 0 ? <Blank /> : partners.map((key) => naming.title(organizationRecord(key))).join(', ')}
      </Fact>
      <Fact term={<Trans>State</Trans>}>
        {standing}
        {day === '' ? null : (
          <>
            {', '}
            <Trans>start approved on {day}</Trans>
          </>
        )}
      </Fact>
    </dl>
  )
}

function Fact({ term, children }: { readonly term: ReactNode; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** A line to fill in by hand. */
function Blank() {
  return <span className="plan-sheet__blank" />
}

function Part({ project, step }: { readonly project: Project; readonly step: PlanStep }) {
  const { language } = useLanguage()
  const charter = useCharter()
  const said = project.statementByElement.get(step.id)?.trim() ?? ''
  const statement = said === '' ? null : <p className="plain-sheet__text">{said}</p>
  switch (step.kind) {
    case 'tasks':
    case 'schedule':
      return <PaperTasks project={project} />
    case 'results':
      return <PaperResults project={project} />
    case 'goal': {
      const group = findWorkGroup(charter, project.group)
      return (
        <>
          {group ? <p>{textIn(group.goal, language)}</p> : null}
          {statement ?? <Nothing />}
        </>
      )
    }
    case 'contribution':
      return (
        <>
          {statement ?? <Nothing />}
          <PaperChain project={project} />
        </>
      )
    case 'feasibility':
      return <Feasibility project={project} />
    case 'collaborator':
      return <Collaborator project={project} />
    default:
      return statement ?? <Nothing />
  }
}

function Feasibility({ project: { feasibility } }: { readonly project: Project }) {
  const { language } = useLanguage()
  const decision = feasibilityDecisions.find(({ id }) => id === feasibility.decision)?.label[language]
  return (
    <>
      <p>{[decision, feasibility.date === null ? '' : formatDate(feasibility.date, language)].filter(Boolean).join(', ')}</p>
      {feasibility.findings.trim() === '' ? null : <p className="plain-sheet__text">{feasibility.findings.trim()}</p>}
    </>
  )
}

function Collaborator({ project: { group, collaborator } }: { readonly project: Project }) {
  const { language } = useLanguage()
  const named = findWorkGroup(useCharter(), group)?.collaborator
  const name = named ? textIn(named.name, language) : ''
  const day = collaborator.date === null ? '' : formatDate(collaborator.date, language)
  return (
    <>
      <p>
        {day === '' ? (
          <Trans>{name} takes no part yet.</Trans>
        ) : (
          <Trans>
            {name} takes part since {day}.
          </Trans>
        )}
      </p>
      {collaborator.note.trim() === '' ? null : <p className="plain-sheet__text">{collaborator.note.trim()}</p>}
    </>
  )
}

/** Stands for an empty part. */
function Nothing() {
  return (
    <p>
      <Trans>Not written yet.</Trans>
    </p>
  )
}

function Missing({ steps }: { readonly steps: readonly PlanStep[] }) {
  const { language } = useLanguage()
  const gaps = steps.flatMap((step) => step.gaps)
  if (gaps.length === 0) return null
  return (
    <section>
      <h3>
        <Trans>Still missing for the start</Trans>
      </h3>
      <ul>
        {gaps.map(({ field, reason }) => (
          <li key={`${field} ${reason.en}`}>{reason[language]}</li>
        ))}
      </ul>
    </section>
  )
}

function Signatures() {
  return (
    <div className="plain-sheet__sign">
      <p>
        <Trans>Project lead</Trans>: <span />
      </p>
      <p>
        <Trans>Date</Trans>: <span />
      </p>
      <p>
        <Trans>Chair of the work group</Trans>: <span />
      </p>
      <p>
        <Trans>Date</Trans>: <span />
      </p>
    </div>
  )
}
