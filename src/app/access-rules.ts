import { fetchAhead } from './fetch-ahead.ts'

/** The rules of who may write what: a device that works alone does without. */
export const accessRules = fetchAhead(import('../domain/rules/access.ts'))
