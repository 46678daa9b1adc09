import { fetchAhead } from './fetch-ahead.ts'

/** What reads published versions of the charter: the first paint of a device that has none does without. */
export const charterReader = fetchAhead(import('../domain/charter-version.ts'))
