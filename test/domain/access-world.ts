import { kindOf, keyOf, type Json, type RecordId, type Scope } from '../../src/change/edit.ts'
import { headOf, mergeHeads } from '../../src/change/merge.ts'
import { headsOf, type RecordState } from '../../src/change/head.ts'
import type { Charter } from '../../src/domain/charter.ts'
import { georgia2014 } from '../../src/domain/charter/georgia-2014.ts'
import type { AccessFacts, JudgedEdit } from '../../src/domain/rules/access.ts'

/** An edit that makes the world of the matrix; staff may make every one of them. */
export interface SeedEdit {
  readonly scope: Scope
  readonly changes: readonly { readonly record: RecordId; readonly field: string; readonly value: Json }[]
}

const record = (id: RecordId, values: { readonly [field: string]: Json }) =>
  Object.entries(values).map(([field, value]) => ({ record: id, field, value }))

const organizations = ['org-a', 'org-b', 'org-g'] as const
const groupOf = { 'org-a': '1', 'org-b': '2', 'org-g': '5' } as const

/** A project of group 1 under way, in which `org-b` of group 2 takes part and nobody of group 1. */
const startProject: readonly SeedEdit[] = [
  {
    'title': 'Sample project',
    'state': 'start-up',
    'partners.org-b': true,
    'answers.success-criterion.statement': 'Sample criterion',
    'answers.goal.statement': 'Sample goal',
    'answers.collective-impact.statement': 'Sample contribution',
    'tasks.t.title': 'Sample task',
    'tasks.t.owner': 'p-org-b',
    'tasks.t.start': '2026-01-01',
    'tasks.t.due': '2026-12-31',
    'outputs.o.title': 'Sample output',
    'outputs.o.outcome': 'u',
    'outcomes.u.title': 'Sample outcome',
    'outcomes.u.contribution': 'Sample contribution',
    'indicators.i.of': 'o',
    'indicators.i.definition': 'Sample indicator',
    'indicators.j.of': 'u',
    'indicators.j.definition': 'Sample indicator',
  },
  { state: 'active', approved: '2026-01-10' },
].map((values) => ({ scope: 'work-group/1', changes: record('project:a-1', values) }))

/**
 * The world in which the matrix plays: three organizations with their people, guides and pledges, something in every group and scope, a kind that
 * this version does not know. In this order; `movers` are people of `org-a` whom somebody will try to move, one for each name.
 */
export function listSeedEdits(movers: readonly string[]): readonly SeedEdit[] {
  const ofOrganization = organizations.flatMap((key): readonly SeedEdit[] => [
    {
      scope: 'task-force',
      changes: [
        ...record(`organization:${key}`, { name: `Sample Organization ${key}`, government: key === 'org-g' }),
        ...record(`person:p-${key}`, { name: `Sample Person ${key}`, organization: key, email: `sample-${key}@example.org` }),
        ...record(`representation:r-${key}`, { person: `p-${key}`, organization: key, from: '2026-01-01' }),
        ...record(`executive:e-${key}`, { person: `p-${key}`, organization: key, from: '2026-01-01' }),
      ],
    },
    { scope: 'task-force', changes: record(`selection:${key}`, { primary: groupOf[key], joined: '2026-01-05' }) },
    {
      scope: `organization/${key}`,
      changes: [
        ...record(`commitment:${key}`, { 'answers.memorandum.evidence': 'Sample letter' }),
        ...record(`performance-review:${key}.2026`, { 'answers.attendance.observations': 'Sample observation' }),
        ...record(`benefits-review:${key}.2026`, { 'answers.prestige.findings': 'Sample finding' }),
        ...record(`support-request:${key}.2026.prestige`, { wish: 'Sample wish', state: 'asked' }),
        ...record(`hologram:h-${key}`, { color: 'blue' }),
      ],
    },
    {
      scope: `work-group/${groupOf[key]}`,
      changes: [
        ...record(`resource-commitment:${key}.${groupOf[key]}`, { hours: 1 }),
        ...record(`meeting:m-${groupOf[key]}`, { place: 'Sample room', status: 'held' }),
        ...record(`meeting:c-${groupOf[key]}`, { place: 'Sample room', status: 'confirmed' }),
        ...record(`hologram:h-${groupOf[key]}`, { color: 'blue' }),
      ],
    },
  ])
  return [
    ...ofOrganization,
    ...startProject,
    {
      scope: 'task-force',
      changes: [
        ...record('hologram:h-all', { color: 'blue' }),
        ...record('person:p-stray', { name: 'Sample Person without an organization' }),
        ...record('profile:sample-device-user', { name: 'Sample Person who worked alone' }),
        ...movers.flatMap((name) => record(`person:mover-${name}`, { name: 'Sample Person who moves', organization: 'org-a' })),
      ],
    },
  ]
}

/** Records in memory, as the server would hold them after the edits that were accepted. */
export class World {
  readonly #stateById = new Map<RecordId, RecordState>()
  #count = 0

  /** Facts for `judgeEdit`, as of now. */
  facts(isAccount: (id: string) => boolean, charter: Charter = georgia2014): AccessFacts {
    return { charter, today: '2026-06-01', find: (id) => this.#stateById.get(id), isAccount }
  }

  /** Takes an edit in. `seen`: its author was shown everything, so that it replaces what stands. */
  apply(edit: JudgedEdit, by: string, { seen = true, carriedBy }: { readonly seen?: boolean; readonly carriedBy?: string } = {}): void {
    this.#count += 1
    const id = `edit-${String(this.#count).padStart(6, '0')}`
    for (const { record: key, field, value } of edit.changes) {
      const state = this.#stateById.get(key) ?? { record: key, scope: edit.scope, fields: {} }
      const heads = headsOf(state.fields, field)
      const author = { id, by, at: '2026-01-01T00:00:00Z', ...(carriedBy === undefined ? {} : { carriedBy }) }
      const head = headOf(author, { value, replaces: seen ? heads.map((one) => one.edit) : [] }, this.#count)
      const merged = mergeHeads({ heads, cursor: null }, { heads: [head], cursor: null })
      this.#stateById.set(key, { ...state, fields: { ...state.fields, [field]: merged } })
    }
  }

  /** All records of a kind. */
  records(kind: string): readonly RecordState[] {
    return [...this.#stateById.values()].filter((state) => kindOf(state.record) === kind)
  }

  /** The record with that id. */
  find(id: RecordId): RecordState | undefined {
    return this.#stateById.get(id)
  }
}

/** A world made by the seed edits. */
export function makeWorld(movers: readonly string[]): World {
  const world = new World()
  for (const edit of listSeedEdits(movers)) world.apply(edit, 'sample-staff')
  return world
}

/** Key of the organization with which a record's key begins. */
export function firstPart(id: RecordId): string {
  return keyOf(id).split('.', 1)[0]!
}
