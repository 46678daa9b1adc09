import type { RecordId } from '../change/edit.ts'
import { kindOf } from '../change/edit.ts'
import type { CharterItem } from './charter.ts'
import type { Guide, GuideColumn, GuideRow, GuideSource } from './guide.ts'
import { joinOnce } from './join-charter.ts'
import type { NamingContext } from './kind.ts'
import { namePerson } from './person.ts'
import { asText, readText } from './read-field.ts'
import { findField } from './registry.ts'
import { readRepresentation, representationRecord } from './representation.ts'
import type { Language } from './text.ts'
import { text } from './text.ts'

/** What labels need: names of other records, and the guides whose rows and columns name the answers. */
export interface LabelContext extends NamingContext {
  readonly guides: readonly GuideSource[]
}

/**
 * A readable name for any field of any record, for conflicts, history and search: "Memorandum of Agreement: Date Completed". The field's
 * id itself where this version does not know it ([M9]).
 */
export function fieldLabel(record: RecordId, field: string, context: LabelContext): string {
  if (field === 'deleted') return text('Deletion', 'Eliminación')[context.language]
  const source = context.guides.find((guide) => guide.kind === kindOf(record))
  return (source && labelInGuide(joinOnce(source, context.charter), record, field, context)) ?? labelInRegistry(record, field, context)
}

function labelInRegistry(record: RecordId, field: string, context: LabelContext): string {
  const { language } = context
  const spec = findField(kindOf(record), field)
  if (!spec) return field
  const segment = field.split('.')[spec.field.split('.').indexOf('*')]
  if (segment === undefined) return spec.label[language]
  return `${nameSegment(record, field, segment, context)}: ${spec.label[language]}`
}

/** Field of a meeting that says what an element of a list is. */
const mainByList: Readonly<Record<string, string>> = { agenda: 'title', decisions: 'text', actions: 'title', guests: 'name' }
/** So much of a text names what it stands for. */
const NAME_LENGTH = 60

/** What the id inside a field's id stands for, in words: a barrier, a person who is marked, an item of an agenda. */
function nameSegment(record: RecordId, field: string, segment: string, context: LabelContext): string {
  const { charter, language, find } = context
  const [list = '', , last = ''] = field.split('.')
  if (kindOf(record) === 'barrier-pulse') return nameItem(charter.barriers.items, last, language)
  if (kindOf(record) !== 'meeting') return nameItem(charter.commitmentIndicators.items, segment, language)
  if (list === 'attendance' || list === 'arrived') {
    const state = find(representationRecord(segment))
    return state ? namePerson(readRepresentation(state).person, context) : segment
  }
  const state = find(record)
  const name = state && readText(state, `${list}.${segment}.${mainByList[list] ?? ''}`).trim()
  return name ? (name.length > NAME_LENGTH ? `${name.slice(0, NAME_LENGTH)}…` : name) : segment
}

function nameItem(items: readonly CharterItem[], id: string, language: Language): string {
  return items.find((item) => item.id === id)?.label[language] ?? id
}

function labelInGuide(guide: Guide, record: RecordId, field: string, context: LabelContext): string | undefined {
  const { language } = context
  const [first, id = ''] = field.split('.')
  if (first === 'signatures') {
    const signer = guide.signers.find((one) => one.id === id)
    return signer && `${text('Sign-off', 'Firma')[language]}: ${signer.label[language]}`
  }
  for (const row of guide.rows) {
    if (field === `answers.${row.id}.not-applicable`) {
      return `${row.label[language]}: ${text('Does not apply', 'No corresponde')[language]}`
    }
    for (const column of [...guide.columns, ...(row.extra ?? [])]) {
      if (fieldOfCell(row.id, column) === field) return labelOfCell(row, column, language)
    }
  }
  return labelOfOwnRow(guide, record, field, context)
}

/** A field that stands once for all rows (the chosen row) or is named by itself bears the column's name alone. */
function labelOfCell(row: GuideRow, column: GuideColumn, language: Language): string {
  const single = column.field !== undefined && !column.field.includes('{row}')
  return single ? column.label[language] : `${row.label[language]}: ${column.label[language]}`
}

function labelOfOwnRow(guide: Guide, record: RecordId, field: string, { language, find }: LabelContext): string | undefined {
  const [first, id = '', part] = field.split('.')
  if (!guide.ownRows || !id.startsWith('own-')) return undefined
  const name = asText(find(record)?.fields[`own.${id}.label`]?.[0]?.value).trim() || guide.ownRows.label[language]
  const what = first === 'own' ? findField(guide.kind, field)?.label : guide.columns.find((column) => column.id === part)?.label
  return what && `${name}: ${what[language]}`
}

/** Field that holds the answer of a row in a column. */
function fieldOfCell(row: string, column: GuideColumn): string {
  return (column.field ?? `answers.{row}.${column.id}`).replace('{row}', row)
}
