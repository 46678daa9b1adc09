import type { RecordId } from '../change/edit.ts'
import { keyOf } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import type { GuideOption } from './guide.ts'
import type { Kind } from './kind.ts'
import { LINE, PARAGRAPH } from './kind.ts'
import { readDate, readNumber, readText, readWord } from './read-field.ts'
import { groupOfScope } from './scope.ts'
import { text } from './text.ts'

const LEVELS = ['population', 'program'] as const

/** Whether a target speaks of a population or of what programs do. */
export const metricLevels: readonly GuideOption[] = [
  { id: 'population', label: text('Population indicator', 'Indicador de población') },
  { id: 'program', label: text('Program measure', 'Medida de programa') },
]

/** A shared measure of a work group's goal with the collective impact target that its projects contribute to. */
export interface Metric {
  readonly key: string
  readonly record: RecordId
  /** Id of the work group, from the scope. */
  readonly group: string
  readonly name: string
  readonly level: (typeof LEVELS)[number]
  readonly definition: string
  readonly unit: string
  readonly source: string
  readonly baseline: number | null
  readonly target: number | null
  /** By when the target is to be reached. */
  readonly targetBy: string | null
}

/** Reads a metric; wrong types read as empty. */
export function readMetric(state: RecordState): Metric {
  return {
    key: keyOf(state.record),
    record: state.record,
    group: groupOfScope(state.scope) ?? '',
    name: readText(state, 'name'),
    level: readWord(state, 'level', LEVELS),
    definition: readText(state, 'definition'),
    unit: readText(state, 'unit'),
    source: readText(state, 'source'),
    baseline: readNumber(state, 'baseline'),
    target: readNumber(state, 'target'),
    targetBy: readDate(state, 'target-by'),
  }
}

/** Id of a metric's record. */
export function metricRecord(key: string): RecordId {
  return `metric:${key}`
}

/** The kind `metric`. */
export const metricKind: Kind = {
  kind: 'metric',
  singular: text('Metric', 'Métrica'),
  plural: text('Metrics', 'Métricas'),
  scopeOf: () => null,
  fields: [
    { field: 'name', label: text('Name', 'Nombre'), type: { type: 'text', maxLength: LINE } },
    { field: 'level', label: text('Level', 'Nivel'), type: { type: 'choice', options: metricLevels } },
    { field: 'definition', label: text('Definition', 'Definición'), type: { type: 'text', maxLength: PARAGRAPH } },
    { field: 'unit', label: text('Unit', 'Unidad'), type: { type: 'text', maxLength: LINE } },
    { field: 'source', label: text('Source', 'Fuente'), type: { type: 'text', maxLength: PARAGRAPH } },
    { field: 'baseline', label: text('Baseline', 'Línea de base'), type: { type: 'number', min: -1e12, max: 1e12 } },
    { field: 'target', label: text('Target', 'Meta'), type: { type: 'number', min: -1e12, max: 1e12 } },
    { field: 'target-by', label: text('To be reached by', 'Por alcanzar hasta'), type: { type: 'date' } },
  ],
  titleOf: (state, { language }) => readText(state, 'name').trim() || metricKind.singular[language],
}
