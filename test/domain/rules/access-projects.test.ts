import { describe, expect, it } from 'vitest'
import type { Json, RecordId } from '../../../src/change/edit.ts'
import { judgeEdit, listRecordsNeeded } from '../../../src/domain/rules/access.ts'
import { actorNames, rightsOfActor, type ActorName } from '../access-actors.ts'
import { makeWorld, type World } from '../access-world.ts'
import { completeStart } from '../complete-start.ts'

const IN_GROUP = 'work-group/1'
const edit = (record: RecordId, fields: { readonly [field: string]: Json }, scope = IN_GROUP) => ({
  scope,
  changes: Object.entries(fields).map(([field, value]) => ({ record, field, value })),
})
const isAccount = (id: string) => (actorNames as readonly string[]).includes(id)

/** Judges as the server does: nothing but the listed records is at hand. Accepted edits count; null = accepted. */
function play(world: World, actor: ActorName, one: ReturnType<typeof edit>, stroke: { readonly seen?: boolean } = {}): string | null {
  const listed = new Set(listRecordsNeeded(one))
  const facts = world.facts(isAccount)
  const find = (id: RecordId) => {
    if (!listed.has(id)) throw new Error(`The rules ask for ${id}, which is not listed`)
    return world.find(id)
  }
  const denial = judgeEdit(one, rightsOfActor(actor, actor), { ...facts, find })
  if (denial) return denial.code
  world.apply(one, actor, stroke)
  return null
}

/** A world with a project `p` of group 1, drafted by its member `org-a` with everything that its start needs. */
function makeDraft(fields: { readonly [field: string]: Json } = completeStart): World {
  const world = makeWorld(actorNames)
  expect(play(world, 'rep-a', edit('project:p', { title: 'Sample project', ...fields }))).toBeNull()
  expect(play(world, 'rep-a', edit('project:p', { state: 'start-up' }))).toBeNull()
  return world
}

/** The same project after the chair has approved its start. */
function makeActive(): World {
  const world = makeDraft()
  expect(play(world, 'chair-1', edit('project:p', { state: 'active', approved: '2026-02-01' }))).toBeNull()
  return world
}

/** The same project, ended by somebody who had not seen that it had started. */
function makeUnsure(): World {
  const world = makeActive()
  const end = edit('project:p', { 'state': 'ended', 'end-reason': 'Sample', 'lessons': 'Sample' })
  expect(play(world, 'staff', end, { seen: false })).toBeNull()
  return world
}

describe('the start of a project', () => {
  it('is the chair’s: a member comes to it by no edit, nor by several, null or what is no state', () => {
    const world = makeDraft()
    const tries: readonly { readonly [field: string]: Json }[] = [
      { state: 'active' },
      { state: 'active', approved: '2026-02-01' },
      { approved: '2026-02-01' },
      { state: 'Active' },
      { state: ['active'] },
      { state: true },
    ]
    for (const fields of tries) expect(play(world, 'rep-a', edit('project:p', fields)), JSON.stringify(fields)).toBe('forbidden')
    expect(play(world, 'rep-a', edit('project:new', { title: 'Sample project', state: 'active' }))).toBe('forbidden')
    expect(play(world, 'rep-a', edit('project:p', { state: null }))).toBeNull()
    expect(play(world, 'rep-a', edit('project:p', { state: 'active' }))).toBe('forbidden')
  })

  it('needs the approval in the same edit, and no approval is given before', () => {
    const world = makeDraft()
    expect(play(world, 'chair-1', edit('project:p', { approved: '2026-02-01' }))).toBe('rule')
    expect(play(world, 'chair-1', edit('project:p', { state: 'active' }))).toBe('rule')
    expect(play(world, 'chair-1', edit('project:p', { state: 'active', approved: 'soon' }))).toBe('rule')
    expect(play(world, 'chair-1', edit('project:p', { state: 'active', approved: '2026-02-01' }))).toBeNull()
    expect(play(world, 'chair-1', edit('project:p', { approved: '2026-02-02' }))).toBeNull()
  })

  it.each(Object.keys(completeStart).filter((field) => field !== 'tasks.t.owner'))(
    'is refused while %s is missing, and by an edit that takes it out on the way',
    (field) => {
      const { [field]: _missing, ...rest } = completeStart
      const start = { state: 'active', approved: '2026-02-01' }
      expect(play(makeDraft(rest), 'staff', edit('project:p', start))).toBe('rule')
      expect(play(makeDraft(), 'staff', edit('project:p', { ...start, [field]: null }))).toBe('rule')
    },
  )

  it('of WG 6 waits for a decision, of WG 7 for its collaborator, for staff too', () => {
    const start = { state: 'active', approved: '2026-02-01' }
    for (const [group, field, value] of [
      ['6', 'feasibility.decision', 'feasible'],
      ['7', 'collaborator.date', '2026-02-01'],
    ] as const) {
      const world = makeWorld(actorNames)
      const write = (fields: { readonly [field: string]: Json }) => play(world, 'staff', edit('project:q', fields, `work-group/${group}`))
      expect(write({ ...completeStart, title: 'Sample project', state: 'start-up' })).toBeNull()
      expect(write(start)).toBe('rule')
      expect(write({ [field]: value })).toBeNull()
      expect(write(start)).toBeNull()
    }
  })

  it('has no way round through an end: what never started does not come back into review', () => {
    const world = makeDraft()
    const write = (fields: { readonly [field: string]: Json }) => play(world, 'chair-1', edit('project:p', fields))
    expect(write({ 'state': 'ended', 'end-reason': 'Sample reason', 'lessons': 'Sample lesson' })).toBeNull()
    expect(write({ state: 'in-review' })).toBe('rule')
    expect(write({ approved: '2026-02-01' })).toBe('rule')
    expect(write({ state: 'idea' })).toBeNull()
  })
})

describe('a project that has started', () => {
  it('does not become a draft again by null or by what is no state', () => {
    const world = makeActive()
    for (const state of [null, 'idea', 'start-up', 'sleeping', 5]) {
      expect(play(world, 'chair-1', edit('project:p', { state })), String(state)).toBe('rule')
      expect(play(world, 'rep-a', edit('project:p', { state })), String(state)).toBe('forbidden')
    }
  })

  it('lets nobody in by himself, neither who drafted it nor anybody else', () => {
    const world = makeActive()
    for (const actor of ['rep-a', 'rep-b', 'rep-g'] as const) {
      const own = `partners.${actor.replace('rep', 'org')}`
      expect(play(world, actor, edit('project:p', { [own]: true })), actor).toBe('forbidden')
      expect(play(world, actor, edit('project:p', { [own]: true, state: 'idea' })), actor).toBe('forbidden')
      expect(play(world, actor, edit('project:p', { [own]: true, 'tasks.t.done': '2026-03-01' })), actor).toBe('forbidden')
    }
    expect(play(world, 'chair-1', edit('project:p', { 'partners.org-b': true }))).toBeNull()
    expect(play(world, 'rep-b', edit('project:p', { 'tasks.t.done': '2026-03-01' }))).toBeNull()
    expect(play(world, 'rep-b', edit('project:p', { 'partners.org-b': false }))).toBe('forbidden')
  })

  it('knows an organization whose part is in dispute as none of its partners', () => {
    const world = makeActive()
    expect(play(world, 'chair-1', edit('project:p', { 'partners.org-b': true }))).toBeNull()
    expect(play(world, 'staff', edit('project:p', { 'partners.org-b': false }), { seen: false })).toBeNull()
    expect(play(world, 'rep-b', edit('project:p', { 'tasks.t.done': '2026-03-01' }))).toBe('forbidden')
  })

  it('in two states at once is nobody’s draft; choosing one of the two is no step, going on from both is one', () => {
    const world = makeActive()
    expect(play(world, 'chair-1', edit('project:p', { 'state': 'ended', 'end-reason': 'Sample', 'lessons': 'Sample' }))).toBeNull()
    expect(play(world, 'staff', edit('project:p', { state: 'idea' }), { seen: false })).toBeNull()
    expect(play(world, 'rep-a', edit('project:p', { title: 'Sample' }))).toBe('forbidden')
    expect(play(world, 'chair-1', edit('project:p', { state: 'start-up' }))).toBe('rule')
    expect(play(world, 'chair-1', edit('project:p', { state: 'ended' }))).toBeNull()
    expect(play(makeUnsure(), 'chair-1', edit('project:p', { state: 'in-review' }))).toBeNull()
    expect(play(makeUnsure(), 'chair-1', edit('project:p', { state: 'active' }))).toBeNull()
  })

  it('becomes a program by a review and a transition of its own group and its own name alone', () => {
    const world = makeActive()
    const write = (fields: { readonly [field: string]: Json }) => play(world, 'chair-1', edit('project:p', fields))
    const review = (key: string, needed: string, scope = IN_GROUP) =>
      play(world, 'staff', edit(`project-review:${key}`, { 'answers.memorandum.needed': needed }, scope))
    expect(review('p.2026-03-01', 'no')).toBeNull()
    expect(review('p.2026-03-02', 'yes')).toBeNull()
    expect(review('a-1.2026-03-02', 'yes')).toBeNull()
    expect(review('p.2026-03-03', 'yes', 'work-group/2')).toBe('rule')
    expect(write({ state: 'transitioning' })).toBe('rule')
    for (const key of ['p.2026-03-01', 'a-1.2026-03-02', 'p.2026-03-03'])
      expect(write({ 'state': 'transitioning', 'recommended-by': key }), key).toBe('rule')
    expect(write({ 'recommended-by': 'p.2026-03-02' })).toBeNull()
    expect(write({ state: 'transitioning' })).toBe('rule')
    expect(write({ 'state': 'transitioning', 'recommended-by': 'project-review:p.2026-03-02' })).toBeNull()
    expect(play(world, 'staff', edit('transition:p', { state: 'handed-over' }, 'work-group/5'))).toBe('rule')
    expect(write({ state: 'program' })).toBe('rule')
    expect(play(world, 'staff', edit('transition:p', { state: 'handed-over' }))).toBeNull()
    expect(write({ state: 'program' })).toBeNull()
  })
})

describe('what was said of a project before it came', () => {
  it('counts in its own group alone', () => {
    const world = makeWorld(actorNames)
    expect(play(world, 'staff', edit('transition:p', { state: 'handed-over' }, 'work-group/2'))).toBeNull()
    expect(play(world, 'staff', edit('project-review:p.2026-03-02', { 'answers.memorandum.needed': 'yes' }))).toBeNull()
    expect(play(world, 'staff', edit('project:p', { title: 'Sample project', state: 'start-up', ...completeStart }))).toBeNull()
    expect(play(world, 'staff', edit('project:p', { state: 'active', approved: '2026-02-01' }))).toBeNull()
    expect(play(world, 'staff', edit('project:p', { 'state': 'transitioning', 'recommended-by': 'p.2026-03-02' }))).toBeNull()
    expect(play(world, 'staff', edit('project:p', { state: 'program' }))).toBe('rule')
  })
})

describe('a project of a closed group', () => {
  it('is out of reach for everybody else: named as a partner, as asked, as rated', () => {
    const world = makeWorld(actorNames)
    const closed = 'work-group/5'
    expect(
      play(
        world,
        'chair-5',
        edit('project:s', { 'title': 'Sample project', 'partners.org-a': true, 'needs.n.asked.org-a': '2026-02-01' }, closed),
      ),
    ).toBeNull()
    const tries = [
      edit('project:s', { 'tasks.t.title': 'Sample' }, closed),
      edit('project:s', { 'needs.n.answer.org-a': 'offered' }, closed),
      edit('project-update:s.2026-03-01', { 'answers.goal.progress': 'Sample' }, closed),
      edit('support-rating:s.r-org-a', { 'answers.commitment.level': 'high' }, closed),
      edit('transition:s', { state: 'planning' }, closed),
    ]
    for (const one of tries) expect(play(world, 'rep-a', one), one.changes[0]?.record).toBe('forbidden')
    // Nor is anything of it put where others read it.
    for (const { changes } of tries.slice(2)) expect(play(world, 'staff', { scope: 'work-group/1', changes })).toBe('rule')
  })
})
