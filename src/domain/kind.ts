import type { RecordId, Scope } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import type { Charter } from './charter.ts'
import type { FieldSpec } from './field-type.ts'
import type { Language, Text } from './text.ts'

/** What titles and labels need beside the record itself. */
export interface NamingContext {
  /** Finds another record; undefined where the device does not have it. */
  readonly find: (record: RecordId) => RecordState | undefined
  readonly charter: Charter
  readonly language: Language
}

/** A kind of records: what it is called, where new ones belong, what their fields may hold. */
export interface Kind {
  readonly kind: string
  readonly singular: Text
  readonly plural: Text
  /** Scope of a new record with that key; null where the key does not say it: whoever makes the record does. */
  readonly scopeOf: (key: string) => Scope | null
  /** The fields that this version knows; others are kept and let through ([M9]). */
  readonly fields: readonly FieldSpec[]
  /** What a record is called in lists, search and history; never empty. */
  readonly titleOf: (state: RecordState, context: NamingContext) => string
}

/** Text fields of one line, of a paragraph, of a page: the longest that they may be, in UTF-16 units. */
export const LINE = 200
export const PARAGRAPH = 2000
export const PAGE = 8000
