import type { RecordId } from '../change/edit.ts'
import { keyOf } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import { shownValue } from '../change/merge.ts'
import type { GuideOption } from './guide.ts'
import type { Kind } from './kind.ts'
import { PARAGRAPH } from './kind.ts'
import { nameProjectOf, splitProjectKey } from './project-part.ts'
import { listIds, readText } from './read-field.ts'
import type { Signature } from './signature.ts'
import { readSignatures, signatureFields } from './signature.ts'
import { text } from './text.ts'

const LEVELS = ['low', 'medium', 'high'] as const

/** How much a representative contributes to one success factor. */
export type SupportLevel = (typeof LEVELS)[number]

/** The levels of contribution. */
export const supportLevels: readonly (GuideOption & { readonly id: SupportLevel })[] = [
  { id: 'low', label: text('Low', 'Bajo') },
  { id: 'medium', label: text('Medium', 'Medio') },
  { id: 'high', label: text('High', 'Alto') },
]

/** What one representative says of the own contribution to a project. */
export interface SupportRating {
  readonly record: RecordId
  /** Key of the project. */
  readonly project: string
  /** Key of the representation. */
  readonly representation: string
  /** Levels by success factor of the charter; those without an answer are left out. */
  readonly levelByFactor: ReadonlyMap<string, SupportLevel>
  readonly noteByFactor: ReadonlyMap<string, string>
  readonly signatures: ReadonlyMap<string, Signature>
}

/** Reads a rating; wrong types read as not rated. */
export function readSupportRating(state: RecordState): SupportRating {
  const [project, representation] = splitProjectKey(keyOf(state.record))
  const levelByFactor = new Map<string, SupportLevel>()
  const noteByFactor = new Map<string, string>()
  for (const factor of listIds(state, 'answers')) {
    const level = LEVELS.find((one) => one === shownValue(state, `answers.${factor}.level`))
    const note = readText(state, `answers.${factor}.note`)
    if (level) levelByFactor.set(factor, level)
    if (note.trim() !== '') noteByFactor.set(factor, note)
  }
  return { record: state.record, project, representation, levelByFactor, noteByFactor, signatures: readSignatures(state) }
}

/** Id of a rating: one for each project and representation. */
export function supportRatingRecord(project: string, representation: string): RecordId {
  return `support-rating:${project}.${representation}`
}

/** The kind `support-rating`. */
export const supportRatingKind: Kind = {
  kind: 'support-rating',
  singular: text('Project support', 'Apoyo al proyecto'),
  plural: text('Project support', 'Apoyo a los proyectos'),
  scopeOf: () => null,
  fields: [
    { field: 'answers.*.level', label: text('Level of contribution', 'Nivel de aporte'), type: { type: 'choice', options: supportLevels } },
    { field: 'answers.*.note', label: text('Note', 'Nota'), type: { type: 'text', maxLength: PARAGRAPH } },
    signatureFields,
  ],
  titleOf: ({ record }, context) =>
    `${supportRatingKind.singular[context.language]}: ${nameProjectOf(splitProjectKey(keyOf(record))[0], context)}`,
}
