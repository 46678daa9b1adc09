import type { FieldId, Json, RecordId } from '../change/edit.ts'
import { kindOf } from '../change/edit.ts'
import { fieldLabel } from '../domain/field-label.ts'
import { nameAuthor } from '../domain/profile.ts'
import { findField, titleOfRecord } from '../domain/registry.ts'
import { guides } from '../guides/guides.ts'
import { formatDate, formatInstant } from '../ui/format-date.ts'
import { formatNumber } from '../ui/format-number.ts'
import { useLingui } from '@lingui/react/macro'
import { useCharter } from './charter.ts'
import { useLanguage } from './i18n.ts'
import { useRecords } from './live.ts'
import { namePart } from './name-part.ts'
import { useStore } from './session.ts'

/** Names for what lies on the device, in the language shown. */
export interface Naming {
  /** Name of an author by user id. */
  author(user: string): string
  /** What a record is called. */
  title(record: RecordId): string
  /** What a field is called. */
  label(record: RecordId, field: FieldId): string
  /** A field's value as people read it. */
  value(record: RecordId, field: FieldId, value: Json): string
}

/** Names of authors, records, fields and values, live. Suspends until people, organizations and authors are read. */
export function useNaming(): Naming {
  // Names are read from the store when asked for: kept from one render to the next, a screen would go on showing those of before.
  'use no memo'
  const { t } = useLingui()
  const store = useStore()
  const charter = useCharter()
  const { language } = useLanguage()
  // These are what names are made of: a change in any of them makes the naming anew.
  useRecords('profile')
  useRecords('person')
  useRecords('organization')
  useRecords('representation')
  const context = { find: (id: RecordId) => store.record(id), charter, language, guides }
  const words = { yes: t`Yes`, no: t`No`, none: t`(nothing)`, deleted: t`Deleted`, standing: t`Not deleted` }

  const show = (record: RecordId, field: FieldId, value: Json): string => {
    if (field === 'deleted') return value === null ? words.standing : words.deleted
    if (value === null || value === '') return words.none
    if (typeof value === 'boolean') return value ? words.yes : words.no
    if (typeof value === 'number') return formatNumber(value, language)
    const type = findField(kindOf(record), field)?.type
    if (typeof value !== 'string') return showObject(value)
    if (type?.type === 'date') return formatDate(value, language)
    if (type?.type === 'instant') return formatInstant(value, language)
    if (type?.type === 'choice') return type.options.find((option) => option.id === value)?.label[language] ?? value
    if (type?.type === 'reference') return titleOf(`${type.kind}:${value}`)
    if (type?.type === 'id') {
      const group = charter.workGroups.find((one) => one.id === value)
      return group?.name[language] ?? namePart(store.record(record), field, value, context.find) ?? value
    }
    return value
  }
  const titleOf = (record: RecordId): string => {
    // A record that is not here (refused, purged, of somebody else) still has a name by its kind and key.
    return titleOfRecord(store.record(record) ?? { record, scope: '', fields: {} }, context)
  }
  return {
    author: (user) => nameAuthor(user, context),
    title: titleOf,
    label: (record, field) => fieldLabel(record, field, context),
    value: show,
  }
}

/** Sign-offs by name and role; anything of a newer version as its JSON. */
function showObject(value: Exclude<Json, string | number | boolean | null>): string {
  const { name, role, date } = value as { readonly [key: string]: Json }
  if (typeof name === 'string')
    return [name, ...[role, date].filter((part) => typeof part === 'string')].filter((part) => part !== '').join(', ')
  return JSON.stringify(value)
}
