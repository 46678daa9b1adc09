import { kindOf, keyOf, type FieldId, type Json, type RecordId, type Scope } from '../../src/change/edit.ts'
import { georgia2014 } from '../../src/domain/charter/georgia-2014.ts'
import type { FieldType } from '../../src/domain/field-type.ts'
import { findField, findKind, scopeOfNew } from '../../src/domain/registry.ts'
import type { JudgedEdit } from '../../src/domain/rules/access.ts'
import { accessTable, findRule, type AccessRule } from '../../src/domain/rules/access/table.ts'
import { actorNames, grantsByActor, type ActorName } from './access-actors.ts'
import { firstPart } from './access-world.ts'

/*
 * The matrix of access: every role × scope to read, and every role × kind × class of fields × scope to write, each cell with what has to come
 * of it. Cells of one list may be played in any order and one after the other on one world: what is accepted changes nothing that another
 * cell looks at.
 */

/** What a write comes to: accepted, or refused with that code. */
export type Outcome = 'accepted' | 'forbidden' | 'rule' | 'invalid' | 'unknown-scope'

/** Somebody asks for a scope. */
export interface ReadCell {
  readonly action: 'read'
  readonly name: string
  readonly actor: ActorName
  readonly scope: Scope
  /** A record of the seed that lies in the scope, and a field of it; null for a group that the charter does not have: a server lists no scope in which nothing was ever written. */
  readonly sample: { readonly record: RecordId; readonly field: FieldId } | null
  readonly expected: boolean
}

/** Somebody pushes an edit. */
export interface WriteCell {
  readonly action: 'write'
  readonly name: string
  readonly actor: ActorName
  readonly edit: JudgedEdit
  /** What it is about: the hand-written table has a line for each. */
  readonly about: string
  readonly expected: Outcome
}

/** One cell of the matrix. */
export type AccessCell = ReadCell | WriteCell

const OPEN = ['1', '2']
const UNKNOWN_GROUP = '99'

/** All scopes of the matrix, with something in each. */
const scopes: readonly { readonly scope: Scope; readonly sample: ReadCell['sample'] }[] = [
  { scope: 'task-force', sample: { record: 'hologram:h-all', field: 'color' } },
  ...['1', '2', '5'].map((group) => ({ scope: `work-group/${group}`, sample: { record: `hologram:h-${group}`, field: 'color' } })),
  { scope: `work-group/${UNKNOWN_GROUP}`, sample: null },
  ...['org-a', 'org-b', 'org-g'].map((key) => ({ scope: `organization/${key}`, sample: { record: `hologram:h-${key}`, field: 'color' } })),
]

/**
 * Every cell. Profiles are named after the accounts' ids.
 *
 * @param idOf id of somebody's account on the server that is asked
 */
export function listAccessCells(idOf: (actor: ActorName) => string = (actor) => actor): readonly AccessCell[] {
  return actorNames.flatMap((actor): readonly AccessCell[] => [
    ...scopes.map(({ scope, sample }): ReadCell => {
      return { action: 'read', name: `${actor} reads ${scope}`, actor, scope, sample, expected: mayReadHere(actor, scope) }
    }),
    ...listWrites(actor, idOf).map(({ edit, about }): WriteCell => {
      const expected = expectWrite(actor, edit, idOf)
      return { action: 'write', name: `${actor} writes ${about}`, actor, edit, about, expected }
    }),
  ])
}

interface Write {
  readonly edit: JudgedEdit
  readonly about: string
}

function listWrites(actor: ActorName, idOf: (actor: ActorName) => string): readonly Write[] {
  const ordinary = targetRecords(actor, idOf).flatMap(({ record, scope }) =>
    listFields(kindOf(record)).map((field) => writeOne(scope, record, field, `profile:${idOf(actor)}`)),
  )
  return [...ordinary, ...listSpecial(actor)]
}

function targetRecords(
  actor: ActorName,
  idOf: (actor: ActorName) => string,
): readonly { readonly record: RecordId; readonly scope: Scope }[] {
  const known = ['org-a', 'org-b', 'org-g'].flatMap((key) => {
    const records = [
      `organization:${key}`,
      `person:p-${key}`,
      `representation:r-${key}`,
      `executive:e-${key}`,
      `selection:${key}`,
      `commitment:${key}`,
      `performance-review:${key}.2026`,
      `benefits-review:${key}.2026`,
      `support-request:${key}.2026.prestige`,
      ...['1', '2', '5'].map((group) => `resource-commitment:${key}.${group}`),
    ]
    return records.map((record) => ({ record, scope: scopeOfNew(record)! }))
  })
  const other = actorNames.find((name) => name !== actor && name !== 'staff')!
  const profiles = [idOf(actor), idOf(other), 'sample-device-user'].map((key) => ({ record: `profile:${key}`, scope: 'task-force' }))
  const groups = ['1', '2', '5', UNKNOWN_GROUP].flatMap((group) =>
    [
      ...['meeting', 'meeting-series', 'project', 'metric', 'hologram'].map((kind) => `${kind}:h-${group}`),
      `work-group:${group}`,
      `barrier-pulse:${group}.2026-01-14`,
      `project-update:h-${group}.2026-01-14`,
      `project-review:h-${group}.2026-01-14`,
      `transition:h-${group}`,
      `support-rating:h-${group}.r-org-a`,
    ].map((record) => ({ record, scope: `work-group/${group}` })),
  )
  const unknown = scopes
    .filter(({ scope }) => !scope.startsWith('work-group/'))
    .map(({ scope, sample }) => ({ record: sample!.record, scope }))
  const charters = ['charter:draft', 'charter:7', 'sector:civic'].map((record) => ({ record, scope: 'task-force' }))
  return [...known, ...profiles, ...groups, ...unknown, ...charters]
}

/** Fields to try of a kind: one for every pattern of the table and of the registry, one that nobody knows, and the deletion. */
function listFields(kind: string): readonly FieldId[] {
  const patterns = [
    ...accessTable.filter((rule) => rule.kind === kind).flatMap((rule) => rule.fields),
    ...(findKind(kind)?.fields ?? []).map((spec) => spec.field),
    'deleted',
  ]
  const filled = patterns.flatMap((pattern) => fillPattern(pattern, kind))
  return [...new Set([...filled, 'newer.field'])]
}

/** A field that a pattern means; the rows of the commitment checklist that rules tell apart each get their own. */
function fillPattern(pattern: string, kind: string): readonly FieldId[] {
  if (pattern === '**') return []
  if (pattern === 'observer.*') return ['observer.3']
  if (kind === 'commitment' && pattern.startsWith('answers.*')) {
    return ['memorandum', 'manual', 'resources'].map((row) => pattern.replace('*', row))
  }
  if (kind === 'commitment' && pattern === 'signatures.*') return ['signatures.executive', 'signatures.representative']
  const ended = pattern.replace(/[.][*][*]$/, pattern.startsWith('signatures') ? '' : '.sample')
  return [ended.replaceAll('*', 'sample').replace('{memorandum}', 'memorandum').replace('{manual}', 'manual')]
}

/** A value that the field may hold and that leaves everything as it is that other cells look at. */
function sampleValue(record: RecordId, field: FieldId): Json {
  if (field === 'deleted' || field === 'newer.field') return null
  const key = firstPart(record)
  if (field === 'organization' && kindOf(record) !== 'profile') return keyOf(record).slice(2)
  if (field === 'person') return `p-${keyOf(record).slice(2)}`
  if (field === 'email') return `sample-${keyOf(record).slice(2)}@example.org`
  if (field.startsWith('boxes.')) return '1 1 1 1 1'
  if (field === 'primary') return { 'org-a': '1', 'org-b': '2', 'org-g': '5' }[key] ?? null
  if (field === 'government') return key === 'org-g'
  const spec = findField(kindOf(record), field)
  return spec ? valueOfType(spec.type) : 'sample'
}

function valueOfType(type: FieldType): Json {
  switch (type.type) {
    case 'text':
      return type.maxLength === '14:05'.length ? '14:05' : 'Sample text'
    case 'date':
      return '2026-01-01'
    case 'instant':
      return '2026-01-14T19:00:00Z'
    case 'check':
      return true
    case 'number':
      return type.min
    case 'choice':
      return type.options[0]!.id
    case 'reference':
      return 'org-a'
    case 'id':
      return 'civic'
    case 'signature':
      return { name: 'Sample Person', role: 'Director', date: '2026-01-02', hash: 'sample' }
  }
}

function writeOne(scope: Scope, record: RecordId, field: FieldId, own: RecordId): Write {
  return {
    about: `${nameRecord(record, scope, own)} ${field}`,
    edit: { scope, changes: [{ record, field, value: sampleValue(record, field) }] },
  }
}

/** A record as the hand-written table calls it: profiles by whose they are, unknown kinds by where they are. */
function nameRecord(record: RecordId, scope: Scope, own: RecordId): string {
  if (kindOf(record) === 'hologram') return `hologram in ${scope}`
  if (kindOf(record) !== 'profile' || record === 'profile:sample-device-user') return record
  return record === own ? 'own profile' : 'profile of another'
}

/** Cells whose value, place or company decides. */
function listSpecial(actor: ActorName): readonly Write[] {
  const one = (about: string, scope: Scope, changes: JudgedEdit['changes']): Write => ({ about, edit: { scope, changes } })
  const at = (record: RecordId, field: FieldId, value: Json) => [{ record, field, value }]
  const request = 'support-request:org-a.2026.prestige'
  return [
    ...['asked', 'withdrawn', 'answered', 'done', null].map((state) =>
      one(`${request} state ${String(state)}`, 'organization/org-a', at(request, 'state', state)),
    ),
    one('selection:org-a primary 5', 'task-force', at('selection:org-a', 'primary', '5')),
    one('selection:org-a observer.5 true', 'task-force', at('selection:org-a', 'observer.5', true)),
    one('selection:org-a observer.5 false', 'task-force', at('selection:org-a', 'observer.5', false)),
    one('selection:org-g observer.5 true', 'task-force', at('selection:org-g', 'observer.5', true)),
    one('a new person without an organization', 'task-force', at(`person:loose-${actor}`, 'name', 'Sample Person')),
    one('a new person of org-a', 'task-force', [
      ...at(`person:new-${actor}`, 'name', 'Sample Person'),
      ...at(`person:new-${actor}`, 'organization', 'organization:org-a'),
    ]),
    one('a known person without an organization', 'task-force', at('person:p-stray', 'phone', '404-555-0100')),
    one('a person of org-a moved to org-b', 'task-force', at(`person:mover-${actor}`, 'organization', 'org-b')),
    one('a person of org-a and one of org-b at once', 'task-force', [
      ...at('person:p-org-a', 'title', 'Sample title'),
      ...at('person:p-org-b', 'title', 'Sample title'),
    ]),
    one('organization:org-a.x name', 'task-force', at('organization:org-a.x', 'name', 'Sample Organization X')),
    one(
      'org-b in the scope of org-a',
      'organization/org-a',
      at('performance-review:org-b.2026', 'answers.attendance.observations', 'Sample'),
    ),
    one('a commitment in the task force', 'task-force', at('commitment:org-a', 'answers.memorandum.date', '2026-01-01')),
    one('a pledge in another group', 'work-group/2', at('resource-commitment:org-a.1', 'hours', 1)),
    one('a pledge in an organization', 'organization/org-a', at('resource-commitment:org-a.1', 'hours', 1)),
    one('a person in an organization', 'organization/org-a', at('person:p-new', 'organization', 'org-a')),
    ...listMarks(),
    ...listStarted(),
    ...['1 1 1 1 0', '0 0 9 0 0', 'five', null].map((counts) =>
      one(`a pulse of group 1 ${String(counts)}`, 'work-group/1', at('barrier-pulse:1.2026-01-15', 'boxes.sample.sample', counts)),
    ),
    one('a meeting in the task force', 'task-force', at(`meeting:all-${actor}`, 'place', 'Sample room')),
    one('a meeting in an organization', 'organization/org-a', at(`meeting:own-${actor}`, 'place', 'Sample room')),
  ]
}

/** Marks of attendance: whose, what, and whether the minutes of the meeting are confirmed. */
function listMarks(): readonly Write[] {
  const mark = (meeting: string, organization: string, value: string | null): Write => {
    const [record, field] = [`meeting:${meeting}`, `attendance.r-${organization}`]
    const scope = `work-group/${meeting.slice(2)}`
    return { about: `${record} ${field} ${value ?? 'null'}`, edit: { scope, changes: [{ record, field, value }] } }
  }
  return [
    ...['in-person', 'teleconference', 'excused', 'absent', null].flatMap((value) => [
      mark('m-1', 'org-a', value),
      mark('m-2', 'org-a', value),
      mark('c-1', 'org-a', value),
    ]),
    ...['n-1', 'm-5', 'c-5'].flatMap((meeting) => ['org-a', 'org-b', 'org-g'].map((key) => mark(meeting, key, 'teleconference'))),
    mark('m-1', 'nobody', 'in-person'),
    {
      about: 'a mark of org-a and one of org-b at once',
      edit: { scope: 'work-group/1', changes: ['org-a', 'org-b'].flatMap((key) => mark('m-1', key, 'in-person').edit.changes) },
    },
    {
      about: 'a mark of org-a with the status of the meeting',
      edit: {
        scope: 'work-group/1',
        changes: [...mark('m-1', 'org-a', 'in-person').edit.changes, { record: 'meeting:m-1', field: 'status', value: 'held' }],
      },
    },
  ]
}

/** A project that has started, with what belongs to it: `org-b` takes part. */
function listStarted(): readonly Write[] {
  const write = (record: RecordId, field: FieldId, value: Json = sampleValue(record, field)): Write => ({
    about: `${record} ${field}${field === 'state' ? ` ${(value as string | null) ?? 'null'}` : ''}`,
    edit: { scope: 'work-group/1', changes: [{ record, field, value }] },
  })
  const fields = [
    'title',
    'approved',
    'partners.org-a',
    'lessons',
    'tasks.t.note',
    'tasks.t.done',
    'indicators.i.values.2026-02',
    'needs.n.title',
  ]
  const parted = ['needs.n.answer.org-a', 'needs.n.answer.org-g', 'uses.org-a.printing.linked', 'uses.org-b.printing.linked']
  const children = ['project-update:a-1.2026-02-01', 'project-review:a-1.2026-02-01', 'transition:a-1']
  return [
    ...[...fields, ...parted].map((field) => write('project:a-1', field, field === 'partners.org-a' ? false : undefined)),
    ...['active', 'idea', 'completed', 'ended', 'program', null].map((state) => write('project:a-1', 'state', state)),
    ...['start-up', 'active', 'completed'].map((state) => write('project:n-1', 'state', state)),
    write('project-update:a-1.2026-02-01', 'answers.goal.track'),
    write('project-review:a-1.2026-02-01', 'answers.memorandum.needed'),
    write('transition:a-1', 'impact'),
    ...children.map((record) => write(record, 'deleted')),
    ...['project-update', 'project-review'].map((kind): Write => {
      const changes = [{ record: `${kind}:a-1.2026-03-01`, field: 'newer.field', value: null }]
      return { about: `${kind} of a-1 in another group`, edit: { scope: 'work-group/2', changes } }
    }),
    ...['org-a', 'org-b', 'org-g'].map((key) => write(`support-rating:a-1.r-${key}`, 'answers.sample.level')),
  ]
}

function mayReadHere(actor: ActorName, scope: Scope): boolean {
  const [sort, target = ''] = scope.split('/')
  const has = (role: string, of = target) => grantsByActor[actor].some((grant) => grant.role === role && grant.target === of)
  if (actor === 'staff') return true
  if (actor === 'nobody') return false
  if (sort === 'task-force') return true
  if (sort === 'organization') return has('represents') || has('executive')
  const inGroup = has('chair') || has('member') || (target === '5' && has('represents', 'org-g'))
  return OPEN.includes(target) || (target === '5' && inGroup)
}

/** What the rows of the table say to an edit, read here a second time and in another way than by `judgeEdit`. */
function expectWrite(actor: ActorName, edit: JudgedEdit, idOf: (actor: ActorName) => string): Outcome {
  const { scope, changes } = edit
  if (scope === `work-group/${UNKNOWN_GROUP}`) return 'unknown-scope'
  if (changes.some(({ record }) => (scopeOfNew(record) ?? scope) !== scope)) return 'invalid'
  const allowed = changes.every((change) => actor === 'staff' || (mayReadHere(actor, scope) && isAllowed(actor, edit, change, idOf)))
  if (!allowed) return 'forbidden'
  return changes.some((change) => isGated(actor, scope, change)) ? 'rule' : 'accepted'
}

type Change = JudgedEdit['changes'][number]

function isAllowed(actor: ActorName, edit: JudgedEdit, change: Change, idOf: (actor: ActorName) => string): boolean {
  const [sort, target = ''] = edit.scope.split('/') as [AccessRule['scope'], string?]
  const rule = findRule(kindOf(change.record), sort, change.field, georgia2014)
  if (rule === null || (rule.values && !rule.values.includes(change.value))) return false
  const has = (role: string, of: string | null) => grantsByActor[actor].some((grant) => grant.role === role && grant.target === of)
  const key = keyOf(change.record)
  const holds: { readonly [writer in AccessRule['writers'][number]]: () => boolean } = {
    'chair': () => has('chair', target),
    'representative-by-key': () => has('represents', key),
    'representative-by-first-part': () => has('represents', firstPart(change.record)),
    'representative-of-scope': () => has('represents', target),
    'representative-by-name': () => namedBy(change.record, edit).every((name) => has('represents', name)),
    'executive-of-scope': () => has('executive', target),
    'representative-of-mark': () =>
      has('represents', change.field.replace('attendance.r-', '')) && change.value !== 'excused' && change.value !== 'absent',
    'member-of-draft': () =>
      firstPart(change.record) !== 'a-1' &&
      has('represents', { '1': 'org-a', '2': 'org-b', '5': 'org-g' }[target] ?? null) &&
      (change.field !== 'state' || ['idea', 'start-up'].includes(change.value as string)),
    'participant': () => firstPart(change.record) === 'a-1' && target === '1' && has('represents', 'org-b'),
    'participant-of-use': () => firstPart(change.record) === 'a-1' && change.field.startsWith('uses.org-b.') && has('represents', 'org-b'),
    'representative-of-answer': () => has('represents', change.field.split('.').at(-1)!),
    'representative-of-rating': () => has('represents', key.split('.r-')[1]!),
    'owner': () => key === idOf(actor),
    'anyone-without-owner': () => actorNames.every((name) => key !== idOf(name)),
  }
  return rule.writers.some((writer) => holds[writer]())
}

/** The organizations that a record names in the seed, and after the edit. */
function namedBy(record: RecordId, edit: JudgedEdit): readonly (string | null)[] {
  const key = keyOf(record)
  const seeded = key.startsWith('mover-') ? 'org-a' : (/^[pre]-(org-[abg])$/.exec(key)?.[1] ?? null)
  const set = edit.changes.find((change) => change.record === record && change.field === 'organization')
  const after = set ? (typeof set.value === 'string' ? set.value.replace('organization:', '') : null) : seeded
  return seeded === null ? [after] : [seeded, after]
}

function isGated(actor: ActorName, scope: Scope, { record, field, value }: Change): boolean {
  switch (kindOf(record)) {
    case 'selection':
      return keyOf(record) !== 'org-g' && ((field === 'primary' && value === '5') || (field === 'observer.5' && value === true))
    case 'resource-commitment':
      return actor !== 'staff' && { 'org-a': '1', 'org-b': '2', 'org-g': '5' }[firstPart(record)] !== scope.split('/')[1]
    case 'meeting':
      return field.startsWith('attendance.') && keyOf(record).startsWith('c-') && !['staff', `chair-${scope.split('/')[1]}`].includes(actor)
    case 'barrier-pulse':
      return ['1 1 1 1 0', '0 0 9 0 0', 'five'].includes(value as string)
    case 'charter':
      return record !== 'charter:draft'
    case 'project':
      if (field === 'approved') return keyOf(record) !== 'a-1'
      return field === 'state' && !(keyOf(record) === 'a-1' ? ['active'] : ['idea', 'start-up']).includes(value as string)
    case 'project-update':
    case 'project-review':
      return firstPart(record) === 'a-1' && scope !== 'work-group/1'
    default:
      return false
  }
}
