import type { Json, RecordId } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import { readNumber } from './read-field.ts'
import type { Review } from './review.ts'
import { readReview } from './review.ts'
import { text } from './text.ts'

/** What such a review is called. */
export const performanceReviewName = text('Performance review', 'Revisión del desempeño')

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

function attendanceField(year: string, figure: (typeof FIGURES)[number]): string {
  return `attendance.${year}.${figure}`
}

/** Id of a performance review. One for each organization and year of review. */
export function performanceReviewRecord(organization: string, year: string): RecordId {
  return `performance-review:${organization}.${year}`
}
