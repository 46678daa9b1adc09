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

/** Whether an area of a project goes as planned. */
export const tracks: readonly GuideOption[] = [
  { id: 'on', label: text('On track', 'En marcha') },
  { id: 'off', label: text('Off track', 'Desviado') },
]

/** What an update says about one area (an element of start-up). */
export interface AreaUpdate {
  /** Id of the element. */
  readonly area: string
  readonly progress: string
  /** null = not said yet. */
  readonly track: 'on' | 'off' | null
  /** What is done about it where it is off track. */
  readonly correction: string
}

/** An update of a project. */
export interface ProjectUpdate {
  readonly record: RecordId
  /** Key of the project. */
  readonly project: string
  /** `YYYY-MM-DD` */
  readonly date: string
  readonly areas: readonly AreaUpdate[]
  readonly signatures: ReadonlyMap<string, Signature>
}

/** Reads an update; wrong types read as empty. */
export function readProjectUpdate(state: RecordState): ProjectUpdate {
  const [project, date] = splitProjectKey(keyOf(state.record))
  return {
    record: state.record,
    project,
    date,
    areas: listIds(state, 'answers').map((area) => {
      const track = shownValue(state, `answers.${area}.track`)
      return {
        area,
        progress: readText(state, `answers.${area}.progress`),
        track: track === 'on' || track === 'off' ? track : null,
        correction: readText(state, `answers.${area}.correction`),
      }
    }),
    signatures: readSignatures(state),
  }
}

/** Id of an update: one for each project and day, wherever it is made. */
export function projectUpdateRecord(project: string, date: string): RecordId {
  return `project-update:${project}.${date}`
}

/** The kind `project-update`. */
export const projectUpdateKind: Kind = {
  kind: 'project-update',
  singular: text('Project update', 'Informe de avance'),
  plural: text('Project updates', 'Informes de avance'),
  scopeOf: () => null,
  fields: [
    { field: 'answers.*.progress', label: text('Progress', 'Avance'), type: { type: 'text', maxLength: PAGE } },
    { field: 'answers.*.track', label: text('On or off track', 'En marcha o desviado'), type: { type: 'choice', options: tracks } },
    { field: 'answers.*.correction', label: text('Correction', 'Corrección'), type: { type: 'text', maxLength: PAGE } },
    signatureFields,
  ],
  titleOf: ({ record }, context) => {
    const [project, date] = splitProjectKey(keyOf(record))
    return `${projectUpdateKind.singular[context.language]} ${date}: ${nameProjectOf(project, context)}`
  },
}
