import type { RecordId } from '../change/edit.ts'
import { keyOf } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import { shownValue } from '../change/merge.ts'
import type { GuideOption } from './guide.ts'
import type { Kind } from './kind.ts'
import { PAGE } from './kind.ts'
import { nameProjectOf, splitProjectKey } from './project-part.ts'
import { listIds, readText } from './read-field.ts'
import type { Signature } from './signature.ts'
import { readSignatures, signatureFields } from './signature.ts'
import { text } from './text.ts'

/** Id of the item that asks whether a memorandum is needed to make the project permanent (Project Review Guide, appendix). */
export const MEMORANDUM_ITEM = 'memorandum'

/** Yes or no. */
export const yesOrNo: readonly GuideOption[] = [
  { id: 'yes', label: text('Yes', 'Sí') },
  { id: 'no', label: text('No', 'No') },
]

/** A review of a project. */
export interface ProjectReview {
  readonly key: string
  readonly record: RecordId
  /** Key of the project. */
  readonly project: string
  /** `YYYY-MM-DD` */
  readonly date: string
  readonly findingsByItem: ReadonlyMap<string, string>
  /** Whether a memorandum is needed to make the project permanent; null = not answered. */
  readonly needsMemorandum: boolean | null
  readonly signatures: ReadonlyMap<string, Signature>
}

/** Reads a review; wrong types read as empty. */
export function readProjectReview(state: RecordState): ProjectReview {
  const key = keyOf(state.record)
  const [project, date] = splitProjectKey(key)
  const answer = shownValue(state, `answers.${MEMORANDUM_ITEM}.needed`)
  return {
    key,
    record: state.record,
    project,
    date,
    findingsByItem: new Map(listIds(state, 'answers').map((item) => [item, readText(state, `answers.${item}.findings`)])),
    needsMemorandum: answer === 'yes' ? true : answer === 'no' ? false : null,
    signatures: readSignatures(state),
  }
}

/** Id of a review: one for each project and day. */
export function projectReviewRecord(project: string, date: string): RecordId {
  return `project-review:${project}.${date}`
}

/** Id of the review that a field names, with its kind or without. */
export function reviewNamed(value: string): RecordId {
  const name = value.trim()
  return name.startsWith('project-review:') ? name : `project-review:${name}`
}

/** The kind `project-review`. */
export const projectReviewKind: Kind = {
  kind: 'project-review',
  singular: text('Project review', 'Revisión del proyecto'),
  plural: text('Project reviews', 'Revisiones de proyectos'),
  scopeOf: () => null,
  fields: [
    { field: 'answers.*.findings', label: text('Findings', 'Resultados'), type: { type: 'text', maxLength: PAGE } },
    {
      field: `answers.${MEMORANDUM_ITEM}.needed`,
      label: text('Memorandum needed', 'Hace falta un memorando'),
      type: { type: 'choice', options: yesOrNo },
    },
    signatureFields,
  ],
  titleOf: ({ record }, context) => {
    const [project, date] = splitProjectKey(keyOf(record))
    return `${projectReviewKind.singular[context.language]} ${date}: ${nameProjectOf(project, context)}`
  },
}
