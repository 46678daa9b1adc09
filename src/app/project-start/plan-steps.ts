import type { FieldId } from '../../change/edit.ts'
import type { Charter, CharterItem } from '../../domain/charter.ts'
import { isDraft, type Project } from '../../domain/project.ts'
import { judgeStartUp, type StartUpGap } from '../../domain/rules/start-up.ts'
import { text, type Text } from '../../domain/text.ts'

const ELEMENT_KINDS = ['criterion', 'tasks', 'schedule', 'results', 'goal', 'contribution'] as const

/** What a page of the plan asks for. An element of a kind that only the charter knows is a statement in words. */
export type PlanKind = (typeof ELEMENT_KINDS)[number] | 'statement' | 'feasibility' | 'collaborator' | 'gate'

/** A page of the plan. */
export interface PlanStep {
  readonly id: string
  readonly kind: PlanKind
  readonly label: Text
  /** The charter's element; null = what a group demands besides, and the gate. */
  readonly item: CharterItem | null
  /** Empty = complete. */
  readonly gaps: readonly StartUpGap[]
}

/** Id of the last page: what is missing, and who approves. */
export const gateStep = 'gate'

/** The pages of a project's plan: what its group demands first, the elements of the charter, and the gate. Results have a page in any charter: chain and values live of them. */
export function listPlanSteps(project: Project, charter: Charter): readonly PlanStep[] {
  const itemById = new Map(charter.startUpElements.items.map((item) => [item.id, item]))
  const steps = judgeStartUp(project, charter).map(({ element, label, gaps }): PlanStep => {
    const item = itemById.get(element) ?? null
    return { id: element, kind: item === null ? (element as PlanKind) : kindOf(item), label, item, gaps }
  })
  const results = steps.some(({ kind }) => kind === 'results') ? [] : [ownResults]
  return [...steps, ...results, { id: gateStep, kind: 'gate', label: gateLabel, item: null, gaps: steps.flatMap(({ gaps }) => gaps) }]
}

const gateLabel = text('What is missing', 'Lo que falta')
const ownResults: PlanStep = {
  id: 'results',
  kind: 'results',
  label: text('Outputs and outcomes', 'Productos y resultados'),
  item: null,
  gaps: [],
}

function kindOf({ kind }: CharterItem): PlanKind {
  return ELEMENT_KINDS.find((one) => one === kind) ?? 'statement'
}

/** The page on which a field of a project stands; null = on none of the plan. */
export function stepOfField(steps: readonly PlanStep[], field: FieldId): string | null {
  const of = (...kinds: readonly PlanKind[]) => kinds.map((kind) => steps.find((step) => step.kind === kind)).find(Boolean)?.id ?? null
  const [first = '', second = '', third = ''] = field.split('.')
  switch (first) {
    case 'answers':
      return steps.find(({ id, item }) => id === second && item !== null)?.id ?? null
    case 'feasibility':
    case 'collaborator':
      return of(first)
    case 'tasks':
      return third === 'start' || third === 'due' || third === 'milestone' ? of('schedule', 'tasks') : of('tasks', 'schedule')
    case 'outputs':
      return third === 'outcome' ? of('contribution', 'results') : of('results')
    case 'outcomes':
      return third === 'metric' || third === 'contribution' ? of('contribution', 'results') : of('results')
    case 'indicators':
      return of('results')
    case 'approved':
      return gateStep
    default:
      return null
  }
}

/** The page on which a plan opens: results once the work has begun, since what is measured is added there; else the first. */
export function firstStepOf(steps: readonly PlanStep[], project: Pick<Project, 'state'>): string {
  return (isDraft(project) ? steps[0] : steps.find(({ kind }) => kind === 'results'))?.id ?? gateStep
}
