import type { FieldId } from '../../change/edit.ts'
import { findWorkGroup, workGroupLabel, type Charter, type CharterItem } from '../charter.ts'
import type { Project } from '../project.ts'
import { text, type Text } from '../text.ts'

/**
 * How the rules tell whether an element of start-up is complete, by the `kind` of the charter's item; an element of any other kind, as a
 * charter may add, is complete when something is written about it.
 */
type ElementKind = 'criterion' | 'tasks' | 'schedule' | 'results' | 'goal' | 'contribution'

/** Something without which a project does not start. */
export interface StartUpGap {
  readonly reason: Text
  /** Field of the project at which it is mended. */
  readonly field: FieldId
}

/** How one element of start-up stands. */
export interface ElementStanding {
  /** Id of the charter's element; `feasibility` or `collaborator` = what the work group demands besides. */
  readonly element: string
  readonly label: Text
  /** Empty = complete. */
  readonly gaps: readonly StartUpGap[]
}

/** Field that holds what is written about an element. */
export function statementField(element: string): FieldId {
  return `answers.${element}.statement`
}

/**
 * Judges whether a project may start (Partners Guide, "Role in Project Implementation": disciplined start-up, six elements, to which a
 * charter may add), and what its work group demands besides: that it was found feasible, that the collaborator takes part. Every gap is named
 * with the place at which it is mended.
 */
export function judgeStartUp(project: Project, charter: Charter): readonly ElementStanding[] {
  const elements = charter.startUpElements.items.map((item) => ({
    element: item.id,
    label: item.label,
    gaps: findGaps(item, project),
  }))
  return [...demandsOfGroup(project, charter), ...elements]
}

/** Whether nothing is missing any more. */
export function isReadyToStart(standings: readonly ElementStanding[]): boolean {
  return standings.every(({ gaps }) => gaps.length === 0)
}

function findGaps(item: CharterItem, project: Project): readonly StartUpGap[] {
  const statement = statementGap(item, project)
  switch (item.kind as ElementKind | undefined) {
    case 'tasks':
      return taskGaps(project)
    case 'schedule':
      return scheduleGaps(project)
    case 'results':
      return resultGaps(project)
    case 'contribution':
      return [...statement, ...contributionGaps(project)]
    default:
      return statement
  }
}

function statementGap({ id, label, wording }: CharterItem, { statementByElement }: Project): readonly StartUpGap[] {
  if (statementByElement.get(id)?.trim()) return []
  const what = wording ?? label
  return [{ field: statementField(id), reason: text(`Say it in words: ${what.en}.`, `Descríbalo con palabras: ${what.es}.`) }]
}

function taskGaps({ tasks }: Project): readonly StartUpGap[] {
  if (tasks.length === 0) return [{ field: 'tasks', reason: text('Add at least one task.', 'Agregue al menos una tarea.') }]
  return tasks
    .filter(({ owner }) => owner === null)
    .map(({ id, title }) => ({
      field: `tasks.${id}.owner`,
      reason: text(`Say who carries out “${title}”.`, `Indique quién se encarga de «${title}».`),
    }))
}

function scheduleGaps({ tasks }: Project): readonly StartUpGap[] {
  if (tasks.length === 0) return [{ field: 'tasks', reason: text('Without tasks there is no schedule.', 'Sin tareas no hay calendario.') }]
  return tasks.flatMap(({ id, title, start, due, milestone }) => {
    const gaps: StartUpGap[] = []
    if (start === null && !milestone)
      gaps.push({ field: `tasks.${id}.start`, reason: text(`Say when “${title}” begins.`, `Indique cuándo comienza «${title}».`) })
    if (due === null)
      gaps.push({ field: `tasks.${id}.due`, reason: text(`Say until when “${title}” is done.`, `Indique para cuándo se hace «${title}».`) })
    if (start !== null && due !== null && due < start)
      gaps.push({
        field: `tasks.${id}.due`,
        reason: text(`“${title}” is due before it begins.`, `«${title}» vence antes de comenzar.`),
      })
    return gaps
  })
}

function resultGaps({ outputs, outcomes, indicators }: Project): readonly StartUpGap[] {
  const gaps: StartUpGap[] = []
  if (outputs.length === 0) gaps.push({ field: 'outputs', reason: text('Add at least one output.', 'Agregue al menos un producto.') })
  if (outcomes.length === 0) gaps.push({ field: 'outcomes', reason: text('Add at least one outcome.', 'Agregue al menos un resultado.') })
  const measured = new Set(indicators.map((one) => one.of))
  const all = [...outputs.map((one) => ({ ...one, list: 'outputs' })), ...outcomes.map((one) => ({ ...one, list: 'outcomes' }))]
  for (const { id, title, list } of all) {
    if (measured.has(id)) continue
    gaps.push({ field: `${list}.${id}`, reason: text(`“${title}” has no indicator.`, `«${title}» no tiene indicador.`) })
  }
  return gaps
}

/** Every output leads to an outcome, and every outcome says how it contributes. */
function contributionGaps({ outputs, outcomes }: Project): readonly StartUpGap[] {
  const isOutcome = new Set(outcomes.map(({ id }) => id))
  const loose = outputs.filter(({ outcome }) => outcome === null || !isOutcome.has(outcome))
  const silent = outcomes.filter(({ metric, contribution }) => metric === null && contribution.trim() === '')
  return [
    ...loose.map(({ id, title }) => ({
      field: `outputs.${id}.outcome`,
      reason: text(`Say to which outcome “${title}” leads.`, `Indique a qué resultado lleva «${title}».`),
    })),
    ...silent.map(({ id, title }) => ({
      field: `outcomes.${id}.contribution`,
      reason: text(`Say how “${title}” contributes to the target of the goal.`, `Indique cómo «${title}» contribuye a la meta.`),
    })),
  ]
}

function demandsOfGroup({ group: id, feasibility, collaborator }: Project, charter: Charter): readonly ElementStanding[] {
  const group = findWorkGroup(charter, id)
  if (!group) return []
  const label = workGroupLabel(charter, group)
  const demands: ElementStanding[] = []
  if (group.feasibilityFirst) {
    const reason =
      feasibility.decision === 'not-feasible'
        ? text('The group found it not feasible.', 'El grupo la consideró no viable.')
        : text(
            `${label.en} examines first whether a project is feasible. Its chair records the decision.`,
            `${label.es} examina primero si un proyecto es viable. Quien lo preside anota la decisión.`,
          )
    demands.push({
      element: 'feasibility',
      label: text('Feasibility', 'Viabilidad'),
      gaps: feasibility.decision === 'feasible' ? [] : [{ field: 'feasibility.decision', reason }],
    })
  }
  if (group.collaborator) {
    const { name } = group.collaborator
    demands.push({
      element: 'collaborator',
      label: text('Collaborator', 'Colaborador'),
      gaps:
        collaborator.date === null
          ? [
              {
                field: 'collaborator.date',
                reason: text(`Say since when ${name.en} takes part.`, `Indique desde cuándo participa ${name.es}.`),
              },
            ]
          : [],
    })
  }
  return demands
}
