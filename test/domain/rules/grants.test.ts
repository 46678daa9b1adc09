import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../../src/change/edit.ts'
import { georgia2014 } from '../../../src/domain/charter/georgia-2014.ts'
import { judgeEdit, type JudgedEdit, type Rights } from '../../../src/domain/rules/access.ts'
import {
  listMemberships,
  listOffices,
  listPeopleNamed,
  normalizeEmail,
  rightsOf,
  type DirectGrant,
} from '../../../src/domain/rules/grants.ts'
import { World } from '../access-world.ts'
import { makeState } from '../make-state.ts'

const TODAY = '2026-06-01'
const CHIEF = { id: 'chief-account', email: 'chief@example.org' }

type Values = { readonly [field: string]: Json }
const editOf = (record: string, values: Values): JudgedEdit => ({
  scope: 'task-force',
  changes: Object.entries(values).map(([field, value]) => ({ record, field, value })),
})

/** One organization with one person, who holds an office, all written by staff. */
function makeOffice(kind: 'representation' | 'executive', { office = {}, person = {} }: { office?: Values; person?: Values } = {}): World {
  const world = new World()
  world.apply(editOf('person:p1', { name: 'Sample Person 1', organization: 'o1', email: 'chief@example.org', ...person }), 'staff-account')
  world.apply(editOf(`${kind}:t1`, { person: 'p1', organization: 'o1', from: '2026-01-01', ...office }), 'staff-account')
  return world
}

function officesOf(world: World) {
  return listOffices([...world.records('representation'), ...world.records('executive')], (id) => world.find(id))
}

function rightsIn(world: World, user = CHIEF, { direct = [] as readonly DirectGrant[], today = TODAY } = {}): Rights {
  const memberships = listMemberships(world.records('selection'), (id) => world.find(id), georgia2014)
  return rightsOf(user, direct, officesOf(world), memberships, today, georgia2014)
}

describe('offices', () => {
  it.each([
    ['representation', 'represents'],
    ['executive', 'executive'],
  ] as const)('a record of a %s grants “%s” to the account with the person’s e-mail', (kind, role) => {
    const world = makeOffice(kind)
    expect(officesOf(world)).toEqual([
      {
        record: `${kind}:t1`,
        role,
        organization: 'o1',
        person: 'p1',
        email: 'chief@example.org',
        from: '2026-01-01',
        to: null,
        writers: ['staff-account'],
      },
    ])
    const rights = rightsIn(world)
    expect([rights.represents, rights.executiveOf]).toEqual(kind === 'executive' ? [[], ['o1']] : [['o1'], []])
    expect(rightsIn(world, { id: 'other', email: 'other@example.org' })).toMatchObject({ represents: [], executiveOf: [] })
  })

  it('alternates represent as well', () => {
    expect(rightsIn(makeOffice('representation', { office: { alternate: true } })).represents).toEqual(['o1'])
  })

  it('an e-mail counts whatever its case and the spaces around it', () => {
    const world = makeOffice('representation', { person: { email: '  Chief@Example.ORG ' } })
    expect(rightsIn(world, { ...CHIEF, email: 'CHIEF@example.org' }).represents).toEqual(['o1'])
    expect([normalizeEmail(' A@b.C '), normalizeEmail(''), normalizeEmail(null), normalizeEmail(5)]).toEqual(['a@b.c', null, null, null])
  })

  it('references count with and without the kind', () => {
    const office = { person: 'person:p1', organization: 'organization:o1' }
    expect(rightsIn(makeOffice('representation', { office, person: { organization: 'organization:o1' } })).represents).toEqual(['o1'])
  })

  it.each([
    ['the day before', '2025-12-31', []],
    ['the first day', '2026-01-01', ['o1']],
    ['the last day', '2026-06-30', ['o1']],
    ['the day after', '2026-07-01', []],
  ])('count on their days only: %s', (_name, today, represents) => {
    const world = makeOffice('representation', { office: { to: '2026-06-30' } })
    expect(rightsIn(world, CHIEF, { today }).represents).toEqual(represents)
  })

  it.each<[string, { office?: Values; person?: Values }]>([
    ['no e-mail', { person: { email: null } }],
    ['an e-mail of blanks', { person: { email: '  ' } }],
    ['a person of another organization', { person: { organization: 'o2' } }],
    ['a person without an organization', { person: { organization: null } }],
    ['nobody named', { office: { person: null } }],
    ['somebody whom nobody knows', { office: { person: 'p9' } }],
    ['no organization', { office: { organization: null } }],
    ['a first day that does not exist', { office: { from: '2026-02-30' } }],
    ['a last day that is no day', { office: { to: 'soon' } }],
    ['a deletion of the office', { office: { deleted: { epoch: null, cursor: 0, pending: [] } } }],
    ['a deletion of the person', { person: { deleted: { epoch: null, cursor: 0, pending: [] } } }],
  ])('grant nothing with %s', (_name, values) => {
    expect(officesOf(makeOffice('representation', values))).toEqual([])
  })

  it('a record that was brought back grants again', () => {
    expect(officesOf(makeOffice('representation', { office: { deleted: null }, person: { deleted: null } }))).toHaveLength(1)
  })

  it.each<[string, string, Values]>([
    ['person', 'representation:t1', { person: 'p2' }],
    ['organization', 'representation:t1', { organization: 'o2' }],
    ['e-mail', 'person:p1', { email: 'other@example.org' }],
    ['organization of the person', 'person:p1', { organization: 'o2' }],
    ['end', 'representation:t1', { to: '2026-05-31' }],
    ['beginning', 'representation:t1', { from: '2026-06-02' }],
    ['deletion', 'representation:t1', { deleted: { epoch: null, cursor: 0, pending: [] } }],
  ])('a conflict about the %s grants nothing until somebody decides', (_name, record, values) => {
    const world = makeOffice('representation', { office: { to: null, deleted: null } })
    expect(rightsIn(world).represents).toEqual(['o1'])
    world.apply(editOf(record, values), 'staff-account', { seen: false })
    expect(rightsIn(world).represents).toEqual([])
  })

  it('values that stand side by side and say the same are no conflict', () => {
    const world = makeOffice('representation')
    world.apply(editOf('person:p1', { email: 'CHIEF@example.org', organization: 'organization:o1' }), 'other', { seen: false })
    expect(rightsIn(world).represents).toEqual(['o1'])
  })

  it('names the people on whom an office depends, also where they are in conflict', () => {
    const world = makeOffice('representation')
    world.apply(editOf('representation:t1', { person: 'person:p2' }), 'other', { seen: false })
    expect(listPeopleNamed(world.find('representation:t1')!)).toEqual(['p1', 'p2'])
    expect(listPeopleNamed(makeState('representation:t2', {}))).toEqual([])
  })

  it('records of other kinds are passed over', () => {
    expect(listOffices([makeState('hologram:t1', { person: 'p1', organization: 'o1' })], (id) => makeOffice('executive').find(id))).toEqual(
      [],
    )
  })
})

describe('nobody makes himself chief executive', () => {
  it.each<[string, string, Values]>([
    ['the office', 'executive:t1', { person: 'p1' }],
    ['its days', 'executive:t1', { to: null }],
    ['its return from deletion', 'executive:t1', { deleted: null }],
    ['the e-mail', 'person:p1', { email: 'chief@example.org' }],
    ['the person’s organization', 'person:p1', { organization: 'o1' }],
  ])('%s written by the account itself does not count for it', (_name, record, values) => {
    const world = makeOffice('executive')
    world.apply(editOf(record, values), CHIEF.id)
    expect(rightsIn(world).executiveOf).toEqual([])
  })

  it('nor what it brought under another name, or what another brought for it', () => {
    const carried = makeOffice('executive')
    carried.apply(editOf('person:p1', { email: 'chief@example.org' }), 'staff-account', { carriedBy: CHIEF.id })
    expect(rightsIn(carried).executiveOf).toEqual([])
    const brought = makeOffice('executive')
    brought.apply(editOf('person:p1', { email: 'chief@example.org' }), CHIEF.id, { carriedBy: 'other' })
    expect(rightsIn(brought).executiveOf).toEqual([])
  })

  it('what is no part of the office may be written by anybody: a name, a telephone', () => {
    const world = makeOffice('executive')
    world.apply(editOf('person:p1', { name: 'Sample Person', phone: '404-555-0100' }), CHIEF.id)
    expect(rightsIn(world).executiveOf).toEqual(['o1'])
  })

  it('staff confirm by writing it again', () => {
    const world = makeOffice('executive')
    world.apply(editOf('person:p1', { email: 'chief@example.org' }), CHIEF.id)
    world.apply(editOf('person:p1', { email: 'chief@example.org' }), 'staff-account')
    expect(rightsIn(world).executiveOf).toEqual(['o1'])
  })

  it('a representation counts whoever wrote it: representatives come and go by their own records', () => {
    const world = makeOffice('representation')
    world.apply(editOf('representation:t1', { to: null }), CHIEF.id)
    expect(rightsIn(world).represents).toEqual(['o1'])
  })
})

describe('memberships', () => {
  const membershipsOf = (selection: Values, organization: Values = {}) => {
    const world = new World()
    world.apply(editOf('organization:o1', { name: 'Sample Organization 1', ...organization }), 'staff-account')
    world.apply(editOf('selection:o1', selection), 'rep')
    return listMemberships(world.records('selection'), (id) => world.find(id), georgia2014)
  }

  it('the primary group of a selection is the organization’s, with or without a day of joining', () => {
    expect(membershipsOf({ primary: '2' })).toEqual([{ organization: 'o1', group: '2' }])
  })

  it('following as observer makes no member', () => {
    expect(membershipsOf({ 'observer.2': true })).toEqual([])
  })

  it('work group 5 only once staff have said that the organization is part of government', () => {
    expect(membershipsOf({ primary: '5' })).toEqual([])
    expect(membershipsOf({ primary: '5' }, { government: 'yes' })).toEqual([])
    expect(membershipsOf({ primary: '5' }, { government: true })).toEqual([{ organization: 'o1', group: '5' }])
  })

  it.each<[string, Values, Values?]>([
    ['a group that the charter does not have', { primary: '99' }],
    ['no group', { primary: null }],
    ['a deleted selection', { primary: '2', deleted: { epoch: null, cursor: 0, pending: [] } }],
    ['a deleted organization', { primary: '2' }, { deleted: { epoch: null, cursor: 0, pending: [] } }],
  ])('none with %s', (_name, selection, organization) => {
    expect(membershipsOf(selection, organization)).toEqual([])
  })

  it('a conflict about the group, or about government, makes no member until somebody decides', () => {
    const world = new World()
    world.apply(editOf('organization:o1', { government: true }), 'staff-account')
    world.apply(editOf('selection:o1', { primary: '5' }), 'rep')
    const list = () => listMemberships(world.records('selection'), (id) => world.find(id), georgia2014)
    expect(list()).toHaveLength(1)
    world.apply(editOf('organization:o1', { government: false }), 'staff-account', { seen: false })
    expect(list()).toEqual([])
    world.apply(editOf('organization:o1', { government: true }), 'staff-account')
    expect(list()).toHaveLength(1)
    world.apply(editOf('selection:o1', { primary: '2' }), 'other', { seen: false })
    expect(list()).toEqual([])
  })

  it('an organization that the server does not know yet is a member of open groups', () => {
    expect(listMemberships([makeState('selection:o1', { primary: '2' })], () => undefined, georgia2014)).toHaveLength(1)
    expect(listMemberships([makeState('selection:o1', { primary: '5' })], () => undefined, georgia2014)).toEqual([])
    expect(listMemberships([makeState('hologram:o1', { primary: '2' })], () => undefined, georgia2014)).toEqual([])
  })
})

describe('the rights of an account', () => {
  it('are those given by hand and those of the records, each once and sorted', () => {
    const world = makeOffice('representation')
    world.apply(editOf('selection:o1', { primary: '2' }), 'staff-account')
    world.apply(editOf('selection:o3', { primary: '3' }), 'staff-account')
    const direct: readonly DirectGrant[] = [
      { role: 'member', target: '7' },
      { role: 'member', target: '2' },
      { role: 'represents', target: 'o1' },
      { role: 'executive', target: 'o3' },
      { role: 'chair', target: '4' },
      { role: 'chair', target: '1' },
      { role: 'observer', target: '' },
    ]
    expect(rightsIn(world, CHIEF, { direct })).toEqual({
      user: CHIEF.id,
      staff: false,
      observer: true,
      chairs: ['1', '4'],
      groups: ['2', '3', '7'],
      represents: ['o1'],
      executiveOf: ['o3'],
    })
  })

  it('are none for an account without any', () => {
    const none = { user: 'x', staff: false, observer: false, chairs: [], groups: [], represents: [], executiveOf: [] }
    expect(rightsOf({ id: 'x', email: '' }, [], [], [], TODAY, georgia2014)).toEqual(none)
  })
})

/*
 * Three accounts and whatever they try: representatives (by hand, or by a record), a chair, one who only observes, in a world of two
 * organizations, one of them part of government.
 */
const accounts = [
  { id: 'rep-1', email: 'rep-1@example.org', direct: [{ role: 'represents', target: 'o1' }] },
  { id: 'rep-2', email: 'rep-2@example.org', direct: [] },
  {
    id: 'looker',
    email: 'looker@example.org',
    direct: [
      { role: 'observer', target: '' },
      { role: 'chair', target: '3' },
    ],
  },
] as const

function makeSmallWorld(): World {
  const world = new World()
  const put = (record: string, values: Values) => world.apply(editOf(record, values), 'staff-account')
  put('organization:o1', { name: 'Sample Organization 1', government: false })
  put('organization:o2', { name: 'Sample Organization 2', government: true })
  put('person:p1', { name: 'Sample Person 1', organization: 'o1', email: 'rep-1@example.org' })
  put('person:p2', { name: 'Sample Person 2', organization: 'o2', email: 'rep-2@example.org' })
  put('person:p3', { name: 'Sample Person 3', email: 'looker@example.org' })
  put('representation:t2', { person: 'p2', organization: 'o2' })
  put('executive:x1', { person: 'p1', organization: 'o2' })
  put('executive:x3', { person: 'p3', organization: 'o1' })
  return world
}

const someValue: { readonly [field: string]: fc.Arbitrary<Json> } = {
  organization: fc.constantFrom('o1', 'o2', 'organization:o1', null),
  person: fc.constantFrom('p1', 'p2', 'p3', 'p4'),
  email: fc.constantFrom('rep-1@example.org', 'REP-2@example.org', 'looker@example.org', null),
  from: fc.constantFrom('2026-01-01', null),
  to: fc.constantFrom('2026-01-31', null),
  deleted: fc.constantFrom({ epoch: null, cursor: 0, pending: [] }, null),
  government: fc.boolean(),
  primary: fc.constantFrom('1', '5', null),
}
const fieldsByKind: { readonly [kind: string]: readonly string[] } = {
  person: ['organization', 'email', 'deleted'],
  representation: ['organization', 'person', 'from', 'to', 'deleted'],
  executive: ['organization', 'person', 'from', 'to', 'deleted'],
  organization: ['government', 'deleted'],
  selection: ['primary', 'deleted'],
}
const keysByKind: { readonly [kind: string]: readonly string[] } = {
  person: ['p1', 'p2', 'p3', 'p4'],
  representation: ['t2', 't3'],
  executive: ['x1', 'x3', 'x4'],
  organization: ['o1', 'o2'],
  selection: ['o1', 'o2'],
}
const someChange = fc
  .constantFrom(...Object.keys(fieldsByKind))
  .chain((kind) =>
    fc
      .tuple(fc.constantFrom(...keysByKind[kind]!), fc.constantFrom(...fieldsByKind[kind]!))
      .map(([key, field]) => ({ record: `${kind}:${key}`, field })),
  )
  .chain(({ record, field }) => someValue[field]!.map((value) => ({ record, field, value })))
const someAttempt = fc.record({
  by: fc.constantFrom(...accounts),
  seen: fc.boolean(),
  changes: fc.uniqueArray(someChange, { minLength: 1, maxLength: 3, selector: ({ record, field }) => `${record} ${field}` }),
})

describe('whatever people without staff try', () => {
  it('nobody gains for himself but membership of a group that his organization may join; others gain only what the organization has to give', () => {
    let accepted = 0
    fc.assert(
      fc.property(fc.array(someAttempt, { minLength: 1, maxLength: 12 }), (attempts) => {
        const world = makeSmallWorld()
        const rightsNow = () => accounts.map((one) => rightsIn(world, one, { direct: one.direct }))
        let before = rightsNow()
        for (const { by, seen, changes } of attempts) {
          const own = before[accounts.indexOf(by)]!
          const edit = { scope: 'task-force', changes }
          const facts = { charter: georgia2014, today: TODAY, find: (id: string) => world.find(id), isAccount: () => true }
          if (judgeEdit(edit, own, facts) !== null) continue
          accepted += 1
          world.apply(edit, by.id, { seen })
          const after = rightsNow()
          for (const [index, one] of after.entries()) {
            const gained = (list: 'chairs' | 'represents' | 'executiveOf') => one[list].filter((key) => !before[index]![list].includes(key))
            expect([one.staff, one.observer, gained('chairs')]).toEqual([false, before[index]!.observer, []])
            if (one.user === by.id) expect([gained('represents'), gained('executiveOf')]).toEqual([[], []])
            for (const key of [...gained('represents'), ...gained('executiveOf')]) expect(own.represents).toContain(key)
            if (one.groups.includes('5')) expect([...one.represents, ...one.executiveOf]).toContain('o2')
          }
          before = after
        }
      }),
      { numRuns: 2000 },
    )
    // The property means something only where many attempts are let through.
    expect(accepted).toBeGreaterThan(500)
  })
})
