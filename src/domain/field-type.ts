import type { GuideOption } from './guide.ts'
import type { Text } from './text.ts'

/** What a field of a record may hold, with its limits; null (cleared) is always allowed. */
export type FieldType =
  | { readonly type: 'text'; readonly maxLength: number }
  | { readonly type: 'date' }
  /** A moment, ISO 8601 UTC: `2026-01-14T19:00:00Z`. */
  | { readonly type: 'instant' }
  | { readonly type: 'check' }
  | { readonly type: 'number'; readonly min: number; readonly max: number }
  | { readonly type: 'choice'; readonly options: readonly GuideOption[] }
  /** Key of a record of that kind. */
  | { readonly type: 'reference'; readonly kind: string }
  /** Id of an entry of a charter's list. */
  | { readonly type: 'id' }
  | { readonly type: 'signature' }

/** A field of a kind of records, or many: `*` stands for any one segment of its id. */
export interface FieldSpec {
  readonly field: string
  readonly label: Text
  readonly type: FieldType
}
