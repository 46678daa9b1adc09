import { statementField } from '../../domain/rules/start-up.ts'
import { textIn, useLanguage } from '../i18n.ts'
import { CollaboratorPage } from './collaborator-page.tsx'
import { ContributionPage } from './contribution-page.tsx'
import { FeasibilityPage } from './feasibility-page.tsx'
import { GatePage } from './gate-page.tsx'
import { GoalFacts } from './goal-facts.tsx'
import { PlanHead } from './plan-head.tsx'
import type { PlanPageProps } from './plan-page-props.ts'
import { ResultsPage } from './results-page.tsx'
import { SchedulePage } from './schedule-page.tsx'
import { Statement } from './statement.tsx'
import { TasksPage } from './tasks-page.tsx'

/** One page of a plan, by the kind of its element. */
export function PlanPage(props: PlanPageProps) {
  const { step, edit, charter } = props
  const lock = step.kind === 'gate' ? null : edit.lockOf(mainField(props))
  return (
    <section className="plan-page" aria-label={textIn(step.label, useLanguage().language)}>
      <PlanHead step={step} charter={charter} lock={lock} />
      <PageBody {...props} />
    </section>
  )
}

/** The field that stands for all of a page where it is asked whether they may be written. */
function mainField({ step }: PlanPageProps): string {
  switch (step.kind) {
    case 'feasibility':
      return 'feasibility.decision'
    case 'collaborator':
      return 'collaborator.date'
    case 'tasks':
    case 'schedule':
      return 'tasks.new.title'
    case 'results':
    case 'contribution':
      return 'outputs.new.title'
    default:
      return statementField(step.id)
  }
}

function PageBody(props: PlanPageProps) {
  const { step, project, edit } = props
  const { language } = useLanguage()
  const label = textIn(step.label, language)
  switch (step.kind) {
    case 'feasibility':
      return <FeasibilityPage {...props} />
    case 'collaborator':
      return <CollaboratorPage {...props} />
    case 'tasks':
      return <TasksPage {...props} />
    case 'schedule':
      return <SchedulePage {...props} />
    case 'results':
      return <ResultsPage {...props} />
    case 'contribution':
      return <ContributionPage {...props} />
    case 'gate':
      return <GatePage {...props} />
    case 'goal':
      return (
        <>
          <GoalFacts group={project.group} />
          <Statement project={project} edit={edit} element={step.id} label={label} required />
        </>
      )
    default:
      return <Statement project={project} edit={edit} element={step.id} label={label} required />
  }
}
