import { keyOf, kindOf, type FieldId, type RecordId } from '../../change/edit.ts'
import type { Head, RecordState } from '../../change/head.ts'
import { kinds } from '../registry.ts'

/** Kinds of the records that keys name, segment by segment; null = the segment names none. */
const kindsInKey: ReadonlyMap<string, readonly (string | null)[]> = new Map([
  ['selection', ['organization']],
  ['commitment', ['organization']],
  ['resource-commitment', ['organization']],
  ['performance-review', ['organization']],
  ['benefits-review', ['organization']],
  ['support-request', ['organization']],
  ['project-update', ['project']],
  ['project-review', ['project']],
  ['transition', ['project']],
  ['support-rating', ['project', 'representation']],
])

/** Where the name of a field names a record: the segments before it (`*` = any), and the kind. */
const kindsInField: ReadonlyMap<string, readonly { readonly before: readonly string[]; readonly kind: string }[]> = new Map([
  [
    'project',
    [
      { before: ['partners'], kind: 'organization' },
      { before: ['uses'], kind: 'organization' },
      { before: ['needs', '*', 'asked'], kind: 'organization' },
      { before: ['needs', '*', 'answer'], kind: 'organization' },
    ],
  ],
  [
    'meeting',
    [
      { before: ['attendance'], kind: 'representation' },
      { before: ['arrived'], kind: 'representation' },
    ],
  ],
])

/** The fields whose values name records, by kind. Ids of the charter's sectors are keys of their records as well. */
const referencesByKind: ReadonlyMap<string, readonly { readonly pattern: readonly string[]; readonly kind: string }[]> = new Map(
  kinds.map(({ kind, fields }) => [
    kind,
    fields.flatMap(({ field, type }) => {
      const named = type.type === 'reference' ? type.kind : type.type === 'id' && field === 'sector' ? 'sector' : null
      return named === null ? [] : [{ pattern: field.split('.'), kind: named }]
    }),
  ]),
)

/** Ids of the records that a record names: by its key, by its fields and by their values, each side of a conflict included ([M5]). */
export function listNamed({ record, fields }: RecordState): ReadonlySet<RecordId> {
  const kind = kindOf(record)
  const key = keyOf(record).split('.')
  const named = new Set<RecordId>()
  kindsInKey.get(kind)?.forEach((one, index) => {
    if (one !== null && key[index]) named.add(`${one}:${key[index]}`)
  })
  for (const field in fields) for (const one of namedByField(kind, field, fields[field]!)) named.add(one)
  return named
}

function namedByField(kind: string, field: FieldId, heads: readonly Head[]): readonly RecordId[] {
  const segments = field.split('.')
  const isSet = heads.some(({ value }) => value !== null && value !== false)
  const inName = (isSet ? (kindsInField.get(kind) ?? []) : [])
    .filter(({ before }) => segments.length > before.length && matches(before, segments))
    .map(({ before, kind: one }) => `${one}:${segments[before.length]}`)
  const inValue = (referencesByKind.get(kind) ?? [])
    .filter(({ pattern }) => pattern.length === segments.length && matches(pattern, segments))
    .flatMap(({ kind: one }) => heads.flatMap(({ value }) => (typeof value === 'string' ? idOf(one, value.trim()) : [])))
  return [...inName, ...inValue]
}

function matches(pattern: readonly string[], segments: readonly string[]): boolean {
  return pattern.every((one, index) => one === '*' || one === segments[index])
}

/** Values name a record with its kind or without. */
function idOf(kind: string, value: string): readonly RecordId[] {
  if (value === '') return []
  return [value.startsWith(`${kind}:`) ? value : `${kind}:${value}`]
}

/** Kinds of which a part carries what is named. A meeting that another one names would bring its own people and projects, and so on. */
const carried: ReadonlySet<string> = new Set([
  'organization',
  'selection',
  'person',
  'representation',
  'project',
  'project-review',
  'metric',
  'sector',
  'meeting-series',
])

/** Adds what records name, and what that names in turn: nobody and nothing in a part is without its name. */
export function withNamed(records: readonly RecordState[], chosen: readonly RecordState[]): readonly RecordState[] {
  const stateById = new Map(records.map((state) => [state.record, state]))
  const found = new Map(chosen.map((state) => [state.record, state]))
  const open = [...found.values()]
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    for (const id of listBeside(state)) {
      const named = stateById.get(id)
      if (!named || found.has(id) || !carried.has(kindOf(id))) continue
      found.set(id, named)
      open.push(named)
    }
  }
  return [...found.values()]
}

/** What goes along with a record: what it names, and with an organization the work groups that it chose, by which members are told from guests. */
function listBeside(state: RecordState): readonly RecordId[] {
  const { record } = state
  return kindOf(record) === 'organization' ? [`selection:${keyOf(record)}`, ...listNamed(state)] : [...listNamed(state)]
}
