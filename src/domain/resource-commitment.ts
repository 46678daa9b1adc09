import type { RecordId } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import { keyOf } from '../change/edit.ts'
import { listIds, readFlag, readNumber, readText } from './read-field.ts'
import type { Signature } from './signature.ts'
import { readSignatures } from './signature.ts'

/** Hours of the longest month: nobody can give more. */
export const MAX_HOURS = 744

/** What an organization says about one resource. */
export interface Pledge {
  /** Id of a resource of the charter, or `own-…` for a row that the organization added. */
  readonly resource: string
  /** Name of a row of its own; '' for the charter's. */
  readonly ownLabel: string
  readonly have: boolean
  readonly canGet: boolean
  readonly amount: string
  readonly note: string
}

/** The resource commitment chart of an organization for one work group. */
export interface ResourceCommitment {
  readonly organization: string
  readonly group: string
  /** Hours per month of its representative; null where nothing valid was entered. */
  readonly hours: number | null
  readonly pledges: readonly Pledge[]
  readonly signatures: ReadonlyMap<string, Signature>
}

/** Reads a chart; wrong types and hours that cannot be read as empty, rows of its own that were removed are left out. */
export function readResourceCommitment(state: RecordState): ResourceCommitment {
  const [organization, group] = splitResourceKey(keyOf(state.record))
  const hours = readNumber(state, 'hours')
  const resources = new Set([...listIds(state, 'answers'), ...listIds(state, 'own')])
  return {
    organization,
    group,
    hours: hours !== null && hours >= 0 && hours <= MAX_HOURS ? hours : null,
    pledges: [...resources]
      .filter((resource) => !readFlag(state, `own.${resource}.removed`))
      .map((resource) => readPledge(state, resource)),
    signatures: readSignatures(state),
  }
}

function readPledge(state: RecordState, resource: string): Pledge {
  return {
    resource,
    ownLabel: readText(state, `own.${resource}.label`),
    have: readFlag(state, `answers.${resource}.have`),
    canGet: readFlag(state, `answers.${resource}.can-get`),
    amount: readText(state, `answers.${resource}.amount`),
    note: readText(state, `answers.${resource}.note`),
  }
}

/** Id of an organization's chart for a work group: one for each pair. */
export function resourceCommitmentRecord(organization: string, group: string): RecordId {
  return `resource-commitment:${organization}.${group}`
}

/** Keys are `<organization>.<group>`; neither part has a dot. */
export function splitResourceKey(key: string): readonly [organization: string, group: string] {
  const dot = key.indexOf('.')
  return dot < 0 ? [key, ''] : [key.slice(0, dot), key.slice(dot + 1)]
}
