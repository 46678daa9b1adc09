import type { FieldSpec } from './field-type.ts'
import type { GuideOption } from './guide.ts'
import type { Kind } from './kind.ts'
import { LINE, PAGE, PARAGRAPH } from './kind.ts'
import type { ProjectState } from './project.ts'
import { readText } from './read-field.ts'
import { MAX_HOURS } from './resource-commitment.ts'
import { text, type Text } from './text.ts'

/** The states of a project, in the order of its life. */
export const projectStates: readonly (GuideOption & { readonly id: ProjectState })[] = [
  { id: 'idea', label: text('Idea', 'Idea') },
  { id: 'start-up', label: text('Start-up', 'Puesta en marcha') },
  { id: 'active', label: text('Active', 'Activo') },
  { id: 'in-review', label: text('In review', 'En revisión') },
  { id: 'completed', label: text('Completed', 'Completado') },
  { id: 'ended', label: text('Ended early', 'Terminado antes de tiempo') },
  { id: 'transitioning', label: text('Transitioning', 'En transición') },
  { id: 'program', label: text('Program', 'Programa') },
]

/** What a group may find about whether a project is feasible. */
export const feasibilityDecisions: readonly GuideOption[] = [
  { id: 'open', label: text('Not decided', 'Sin decidir') },
  { id: 'feasible', label: text('Feasible', 'Viable') },
  { id: 'not-feasible', label: text('Not feasible', 'No viable') },
]

/** What an organization may say to a project that asks for something. */
export const needAnswers: readonly GuideOption[] = [
  { id: 'offered', label: text('We can help', 'Podemos ayudar') },
  { id: 'declined', label: text('We cannot', 'No podemos') },
]

const BIG = 1e12
const order: FieldSpec['type'] = { type: 'number', min: -1e9, max: 1e9 }
const line: FieldSpec['type'] = { type: 'text', maxLength: LINE }
const paragraph: FieldSpec['type'] = { type: 'text', maxLength: PARAGRAPH }
const page: FieldSpec['type'] = { type: 'text', maxLength: PAGE }
const date: FieldSpec['type'] = { type: 'date' }
const check: FieldSpec['type'] = { type: 'check' }
const id: FieldSpec['type'] = { type: 'id' }
const number: FieldSpec['type'] = { type: 'number', min: -BIG, max: BIG }
const orderLabel = text('Order', 'Orden')

const field = (name: string, label: Text, type: FieldSpec['type']): FieldSpec => ({ field: name, label, type })

const results: readonly FieldSpec[] = [
  field('outputs.*.title', text('Output', 'Producto'), line),
  field('outputs.*.outcome', text('Leads to outcome', 'Lleva al resultado'), id),
  field('outputs.*.order', orderLabel, order),
  field('outcomes.*.title', text('Outcome', 'Resultado'), line),
  field('outcomes.*.metric', text('Collective impact target', 'Meta de impacto colectivo'), { type: 'reference', kind: 'metric' }),
  field('outcomes.*.contribution', text('How it contributes', 'Cómo contribuye'), paragraph),
  field('outcomes.*.order', orderLabel, order),
  field('indicators.*.of', text('Measures', 'Mide'), id),
  field('indicators.*.definition', text('Indicator', 'Indicador'), line),
  field('indicators.*.unit', text('Unit', 'Unidad'), line),
  field('indicators.*.baseline', text('Baseline', 'Línea de base'), number),
  field('indicators.*.target', text('Target', 'Meta'), number),
  field('indicators.*.source', text('Source', 'Fuente'), line),
  field('indicators.*.values.*', text('Value', 'Valor'), number),
  field('indicators.*.order', orderLabel, order),
]

const tasks: readonly FieldSpec[] = [
  field('tasks.*.title', text('Task', 'Tarea'), line),
  field('tasks.*.owner', text('Who', 'Quién'), { type: 'reference', kind: 'person' }),
  field('tasks.*.start', text('Starts on', 'Comienza el'), date),
  field('tasks.*.due', text('Due on', 'Para el'), date),
  field('tasks.*.done', text('Done on', 'Hecha el'), date),
  field('tasks.*.milestone', text('Milestone', 'Hito'), check),
  field('tasks.*.after.*', text('After task', 'Después de la tarea'), check),
  field('tasks.*.output', text('Brings forth output', 'Genera el producto'), id),
  field('tasks.*.note', text('Work notes', 'Notas de trabajo'), page),
  field('tasks.*.order', orderLabel, order),
]

const resources: readonly FieldSpec[] = [
  field('uses.*.*.linked', text('Pledge used', 'Compromiso utilizado'), check),
  field('uses.*.*.amount', text('How much is used', 'Cuánto se usa'), line),
  field('uses.*.*.hours', text('Hours per month used', 'Horas al mes utilizadas'), { type: 'number', min: 0, max: MAX_HOURS }),
  field('needs.*.title', text('Need', 'Necesidad'), line),
  field('needs.*.resource', text('Resource', 'Recurso'), id),
  field('needs.*.amount', text('How much', 'Cuánto'), line),
  field('needs.*.met', text('Nothing more is needed', 'No hace falta más'), check),
  field('needs.*.asked.*', text('Asked on', 'Solicitado el'), date),
  field('needs.*.answer.*', text('Answer', 'Respuesta'), { type: 'choice', options: needAnswers }),
]

/** The kind `project`. */
export const projectKind: Kind = {
  kind: 'project',
  singular: text('Project', 'Proyecto'),
  plural: text('Projects', 'Proyectos'),
  scopeOf: () => null,
  fields: [
    field('title', text('Title', 'Título'), line),
    field('summary', text('What it is about', 'De qué se trata'), paragraph),
    field('state', text('State', 'Estado'), { type: 'choice', options: projectStates }),
    field('parked', text('Parked', 'En espera'), check),
    field('parked-reason', text('Why it waits', 'Por qué espera'), paragraph),
    field('lead', text('Lead', 'Responsable'), { type: 'reference', kind: 'person' }),
    field('partners.*', text('Organization takes part', 'La organización participa'), check),
    field('answers.*.statement', text('Statement', 'Descripción'), page),
    field('feasibility.decision', text('Feasibility', 'Viabilidad'), { type: 'choice', options: feasibilityDecisions }),
    field('feasibility.findings', text('What was examined', 'Qué se examinó'), page),
    field('feasibility.date', text('Feasibility decided on', 'Viabilidad decidida el'), date),
    field('collaborator.date', text('Collaborator takes part since', 'El colaborador participa desde'), date),
    field('collaborator.note', text('How the collaborator takes part', 'Cómo participa el colaborador'), paragraph),
    field('approved', text('Start approved on', 'Inicio aprobado el'), date),
    ...tasks,
    ...results,
    ...resources,
    field('completion', text('How the criterion was met', 'Cómo se cumplió el criterio'), page),
    field('end-reason', text('Why it was ended early', 'Por qué se terminó antes'), page),
    field('lessons', text('Lessons', 'Lecciones'), page),
    field('closed', text('Closed on', 'Cerrado el'), date),
    field('recommended-by', text('Recommended by review', 'Recomendado por la revisión'), { type: 'reference', kind: 'project-review' }),
  ],
  titleOf: (state, { language }) => readText(state, 'title').trim() || projectKind.singular[language],
}
