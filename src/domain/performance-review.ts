import type { Json, RecordId } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import type { FieldType } from './field-type.ts'
import type { Kind } from './kind.ts'
import { PAGE } from './kind.ts'
import { nameOrganization } from './organization.ts'
import { readNumber } from './read-field.ts'
import type { Review } from './review.ts'
import { readReview } from './review.ts'
import { organizationScope } from './scope.ts'
import { signatureFields } from './signature.ts'
import { text } from './text.ts'

/** Reads a performance review; wrong types read as empty. */
export function readPerformanceReview(state: RecordState): Review {
  return readReview(state, 'observations')
}

/** The figures of attendance in a year. */
export interface AttendanceFigures {
  readonly held: number
  readonly attended: number
  /** Of those held, how many were asked for. */
  readonly required: number
}

/** The figures of a year as they stood when the review was signed; null where none were taken. Part of what is signed. */
export function readSignedAttendance(state: RecordState, year: string): AttendanceFigures | null {
  const [held, attended, required] = FIGURES.map((figure) => readNumber(state, attendanceField(year, figure)))
  return typeof held === 'number' && typeof attended === 'number' && typeof required === 'number' ? { held, attended, required } : null
}

/** The fields that keep figures with a review, by the name of the year. */
export function writeSignedAttendance(figuresByYear: Readonly<Record<string, AttendanceFigures>>): Readonly<Record<string, Json>> {
  const entries = Object.entries(figuresByYear)
  return Object.fromEntries(entries.flatMap(([year, all]) => FIGURES.map((figure) => [attendanceField(year, figure), all[figure]])))
}

const FIGURES = ['held', 'attended', 'required'] as const
/** No group meets as often in a year. */
const MOST_MEETINGS = 1000

function attendanceField(year: string, figure: (typeof FIGURES)[number]): string {
  return `attendance.${year}.${figure}`
}

/** Id of a performance review. One for each organization and year of review. */
export function performanceReviewRecord(organization: string, year: string): RecordId {
  return `performance-review:${organization}.${year}`
}

const FIGURE: FieldType = { type: 'number', min: 0, max: MOST_MEETINGS }

/** The kind `performance-review`. */
export const performanceReviewKind: Kind = {
  kind: 'performance-review',
  singular: text('Performance review', 'Revisión del desempeño'),
  plural: text('Performance reviews', 'Revisiones del desempeño'),
  scopeOf: (key) => organizationScope(key.split('.')[0] ?? key),
  fields: [
    { field: 'answers.*.observations', label: text('Observations', 'Observaciones'), type: { type: 'text', maxLength: PAGE } },
    { field: 'answers.*.improvements', label: text('Desired improvements', 'Mejoras deseadas'), type: { type: 'text', maxLength: PAGE } },
    { field: 'answers.*.not-applicable', label: text('Does not apply', 'No corresponde'), type: { type: 'check' } },
    { field: 'attendance.*.held', label: text('Meetings held', 'Reuniones celebradas'), type: FIGURE },
    { field: 'attendance.*.attended', label: text('Meetings attended', 'Reuniones con asistencia'), type: FIGURE },
    { field: 'attendance.*.required', label: text('Meetings asked for', 'Reuniones exigidas'), type: FIGURE },
    signatureFields,
  ],
  titleOf: (state, context) => {
    const { organization, period } = readPerformanceReview(state)
    return `${performanceReviewKind.singular[context.language]} ${period}: ${nameOrganization(organization, context)}`
  },
}
