import type { ReactNode } from 'react'
import type { Guide } from '../../domain/guide.ts'

/** Puts a note beside those rows of a guide that the figures of attendance fill. */
export function byAttendanceRow(guide: Guide, note: ReactNode): Readonly<Record<string, ReactNode>> {
  return Object.fromEntries(guide.rows.filter((row) => row.fromData === 'attendance').map((row) => [row.id, note]))
}
