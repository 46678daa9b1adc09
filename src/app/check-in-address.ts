import { isRecordId } from '../change/identify.ts'
import { isInstant } from '../domain/rules/date.ts'

/** What the code on the chair's screen says: which meeting, and what a device that has never heard of it shows of it. */
export interface CheckInSearch {
  /** Id of the work group, which is where the mark is written. */
  readonly group?: string
  /** Key of the meeting. */
  readonly meeting?: string
  readonly title?: string
  /** ISO 8601 UTC. */
  readonly start?: string
}

/** A short title makes a code that cameras read from far away. */
const LONGEST_TITLE = 80

/** Reads what an address says of a meeting; without both group and key it says nothing. */
export function readCheckInSearch(search: Record<string, unknown>): CheckInSearch {
  const [group, meeting, title, start] = ['group', 'meeting', 'title', 'start'].map((name) => readWord(search[name]))
  if (!/^[\w-]{1,64}$/.test(group!) || !isRecordId(`meeting:${meeting!}`)) return {}
  return {
    group: group!,
    meeting: meeting!,
    ...(title!.trim() === '' ? {} : { title: title!.slice(0, LONGEST_TITLE) }),
    ...(isInstant(start) ? { start } : {}),
  }
}

/** The address that marks somebody at a meeting. */
export function writeCheckInAddress(origin: string, { group, meeting, title, start }: CheckInSearch): string {
  const parts = { group, meeting, title: title?.slice(0, LONGEST_TITLE), start }
  const search = new URLSearchParams(Object.entries(parts).flatMap(([name, value]) => (value ? [[name, value]] : [])))
  return `${origin}/check-in?${search.toString()}`
}

/** What a scanned text says of a meeting, wherever the app is served from; null for anything else. */
export function readCheckInAddress(text: string): CheckInSearch | null {
  const url = parseUrl(text)
  if (url?.pathname !== '/check-in') return null
  const search = readCheckInSearch(Object.fromEntries(url.searchParams))
  return search.meeting === undefined ? null : search
}

function parseUrl(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}

/** What looks like a number comes out of the address as one. */
function readWord(value: unknown): string {
  return typeof value === 'number' ? String(value) : typeof value === 'string' ? value : ''
}
