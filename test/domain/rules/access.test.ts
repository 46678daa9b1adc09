import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json, RecordId } from '../../../src/change/edit.ts'
import { isFieldId, isRecordId } from '../../../src/change/identify.ts'
import { charterRecord, writeCharter } from '../../../src/domain/charter-version.ts'
import { georgia2014 } from '../../../src/domain/charter/georgia-2014.ts'
import { kinds } from '../../../src/domain/registry.ts'
import { explainWrite, judgeEdit, listRecordsNeeded, mayRead, type JudgedEdit, type Rights } from '../../../src/domain/rules/access.ts'
import { accessTable, commitmentSigners, findRule } from '../../../src/domain/rules/access/table.ts'
import { findValueProblem } from '../../../src/domain/rules/field-value.ts'
import { listMemberships, rightsOf } from '../../../src/domain/rules/grants.ts'
import { findUnsafeChange } from '../../../src/domain/rules/safe-text.ts'
import { commitmentGuide } from '../../../src/guides/commitment.ts'
import { actorNames, grantsByActor, rightsOfActor, type ActorName } from '../access-actors.ts'
import { listAccessCells } from '../access-matrix.ts'
import { listSeedEdits, makeWorld, World } from '../access-world.ts'
import { readWrittenReading, readWrittenWrites } from '../written-access.ts'

const isAccount = (id: string) => (actorNames as readonly string[]).includes(id)
const cells = listAccessCells()
const writes = cells.flatMap((cell) => (cell.action === 'write' ? [cell] : []))
const reads = cells.flatMap((cell) => (cell.action === 'read' ? [cell] : []))
const rights = (name: ActorName): Rights => rightsOfActor(name, name)
const judge = (actor: ActorName, edit: JudgedEdit, world = makeWorld(actorNames)) => judgeEdit(edit, rights(actor), world.facts(isAccount))
const change = (record: RecordId, field: string, value: Json = 'Sample') => ({ record, field, value })

describe('the matrix of access', () => {
  it('is made of people whose rights are those that their grants and records give', () => {
    const world = makeWorld(actorNames)
    const memberships = listMemberships(world.records('selection'), (id) => world.find(id), georgia2014)
    for (const name of actorNames) {
      const account = { id: name, email: `${name}@example.org` }
      expect(rightsOf(account, grantsByActor[name], [], memberships, '2026-06-01', georgia2014), name).toEqual(rights(name))
    }
  })

  it('stands on a world that staff may make', () => {
    const world = new World()
    for (const edit of listSeedEdits(actorNames)) {
      expect(judgeEdit(edit, rights('staff'), world.facts(isAccount))).toBeNull()
      world.apply(edit, 'staff')
    }
  })

  it('is about rights alone: whatever a cell or the world writes could stand where it is written', () => {
    for (const { changes } of [...listSeedEdits(actorNames), ...writes.map((cell) => cell.edit)]) {
      for (const one of changes) {
        expect(findValueProblem(one.record, one.field, one.value), `${one.record} ${one.field}`).toBeNull()
        expect(findUnsafeChange(one), `${one.record} ${one.field}`).toBeNull()
        expect([isRecordId(one.record), isFieldId(one.field)], `${one.record} ${one.field}`).toEqual([true, true])
      }
    }
  })

  it('has a cell for every kind and for every row of the table', () => {
    const tried = new Set(writes.flatMap(({ edit }) => edit.changes.map(({ record }) => record.split(':')[0])))
    for (const { kind } of kinds) expect(tried).toContain(kind)
    const met = new Set(
      writes.flatMap(({ edit }) =>
        edit.changes.map(({ record, field }) =>
          findRule(record.split(':')[0]!, edit.scope.split('/')[0] as 'task-force', field, georgia2014),
        ),
      ),
    )
    for (const rule of accessTable) expect(met, `${rule.kind} ${rule.fields.join(' ')}`).toContain(rule)
  })

  it('says for every cell what the table written by hand from the product’s page says', () => {
    const written = readWrittenWrites()
    expect([...new Set(writes.map((cell) => cell.about))].toSorted()).toEqual([...written.keys()].toSorted())
    const unlike = writes.filter((cell) => written.get(cell.about)?.[cell.actor] !== cell.expected)
    expect(unlike.map((cell) => `${cell.name}: ${cell.expected}, by hand ${written.get(cell.about)?.[cell.actor]}`)).toEqual([])
    const readers = readWrittenReading()
    expect(new Set(reads.map((cell) => cell.scope))).toEqual(new Set(readers.keys()))
    for (const { actor, scope, expected, name } of reads) expect(expected, name).toBe(readers.get(scope)?.includes(actor))
  })

  it('is what the rules say, cell by cell', () => {
    expect(reads.filter((cell) => mayRead(rights(cell.actor), cell.scope, georgia2014) !== cell.expected)).toEqual([])
    const world = makeWorld(actorNames)
    const outcomes = writes.map((cell) => ({ cell, outcome: judge(cell.actor, cell.edit, world)?.code ?? 'accepted' }))
    expect(
      outcomes.filter(({ cell, outcome }) => outcome !== cell.expected).map(({ cell, outcome }) => `${cell.name}: ${outcome}`),
    ).toEqual([])
  })

  it('stays right while its cells are played one after the other on one world, in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...writes], { minLength: writes.length }), (order) => {
        const world = makeWorld(actorNames)
        const wrong = order.filter(({ actor, edit, expected }) => {
          const outcome = judge(actor, edit, world)?.code ?? 'accepted'
          if (outcome === 'accepted') world.apply(edit, actor)
          return outcome !== expected
        })
        expect(wrong.map((cell) => cell.name)).toEqual([])
      }),
      { numRuns: 3 },
    )
  })

  it('gives a reason in two languages for every refusal, and names the change', () => {
    const world = makeWorld(actorNames)
    for (const { actor, edit, expected, name } of writes) {
      const denial = judge(actor, edit, world)
      if (!denial) continue
      expect(denial.reason.en, name).toMatch(/[.]$/)
      expect(denial.reason.es, name).toMatch(/[.]$/)
      expect(denial.reason.en, name).not.toBe(denial.reason.es)
      if (expected !== 'unknown-scope')
        expect(
          edit.changes.map((one) => one.record),
          name,
        ).toContain(denial.record)
      if (expected === 'forbidden')
        expect(
          edit.changes.map((one) => one.field),
          name,
        ).toContain(denial.field)
    }
  })

  it('is explained beforehand: a screen says no exactly where no value would be accepted', () => {
    const world = makeWorld(actorNames)
    for (const { actor, edit, expected, name } of writes) {
      const [first, ...others] = edit.changes
      if (!first || others.length > 0) continue
      const reason = explainWrite(rights(actor), edit.scope, first.record, first.field, world.facts(isAccount))
      if (expected === 'accepted') expect(reason, name).toBeNull()
      else if (reason === null)
        expect(name).toMatch(
          /state (answered|done)|primary 5|observer[.]5 true|charter:7|without an organization|moved to org-b|r-org-a (excused|absent)|a pulse of group|project:.* (state|approved)/,
        )
    }
  })
})

describe('rights and records', () => {
  it('the signers and rows that the rules tell apart are those of the guide', () => {
    expect(Object.values(commitmentSigners)).toEqual(commitmentGuide.signers.map((signer) => signer.id))
    const manual = commitmentGuide.rowKinds?.['manual']?.extra?.map((column) => column.id)
    expect(manual).toEqual(expect.arrayContaining(['executive', 'executive-date']))
    expect(Object.keys(commitmentGuide.rowKinds ?? {})).toEqual(expect.arrayContaining(['memorandum', 'manual']))
  })

  it('[S5] a representative who has just selected a group commits resources to it, a closed one too where the organization is part of government', () => {
    const world = makeWorld(actorNames)
    const pledge = { scope: 'work-group/2', changes: [change('resource-commitment:org-a.2', 'hours', 4)] }
    const denial = judge('rep-a', pledge, world)
    expect(denial).toMatchObject({ code: 'rule', record: 'resource-commitment:org-a.2', field: 'hours' })
    expect(denial?.reason.en).toContain('Choose WG 2: Youth Aware and Safe in the work group selection first')
    world.apply({ scope: 'task-force', changes: [change('selection:org-a', 'primary', '2')] }, 'rep-a')
    expect(judge('rep-a', pledge, world)).toBeNull()
    const closed = { scope: 'work-group/5', changes: [change('resource-commitment:org-g.5', 'hours', 4)] }
    expect(judgeEdit(closed, { ...rights('rep-g'), groups: [] }, world.facts(isAccount))).toBeNull()
  })

  it('a selection that is deleted, in conflict, or of an organization that is gone opens no group', () => {
    const pledge = { scope: 'work-group/1', changes: [change('resource-commitment:org-a.1', 'hours', 4)] }
    const after = (...edits: readonly JudgedEdit[]) => {
      const world = makeWorld(actorNames)
      for (const edit of edits) world.apply(edit, 'staff', { seen: false })
      return judge('rep-a', pledge, world)?.code ?? 'accepted'
    }
    const gone = { epoch: null, cursor: 0, pending: [] }
    expect(after()).toBe('accepted')
    expect(after({ scope: 'task-force', changes: [change('selection:org-a', 'deleted', gone)] })).toBe('rule')
    expect(after({ scope: 'task-force', changes: [change('organization:org-a', 'deleted', gone)] })).toBe('rule')
    expect(after({ scope: 'task-force', changes: [change('selection:org-a', 'primary', '3')] })).toBe('rule')
  })

  it('work group 5 is refused with its reason unless staff have said that the organization is part of government', () => {
    const select = { scope: 'task-force', changes: [change('selection:org-a', 'primary', '5')] }
    const denial = judge('rep-a', select)
    expect(denial).toMatchObject({ code: 'rule', field: 'primary' })
    expect(denial?.reason.en).toContain('is for members of government only')
    expect(denial?.reason.en).toContain('ask CJCC staff')
    const world = makeWorld(actorNames)
    world.apply({ scope: 'task-force', changes: [change('organization:org-a', 'government', true)] }, 'staff')
    expect(judge('rep-a', select, world)).toBeNull()
    world.apply({ scope: 'task-force', changes: [change('organization:org-a', 'government', false)] }, 'staff', { seen: false })
    expect(judge('rep-a', select, world)?.code).toBe('rule')
  })

  it('staff may say in one edit that an organization is part of government and choose work group 5 for it', () => {
    const both = {
      scope: 'task-force',
      changes: [change('selection:org-a', 'primary', '5'), change('organization:org-a', 'government', true)],
    }
    expect(judge('staff', both)).toBeNull()
    expect(judge('rep-a', both)).toMatchObject({ code: 'forbidden', record: 'organization:org-a', field: 'government' })
  })

  it('a person whose organization is in conflict belongs to those who represent all of them', () => {
    const world = makeWorld(actorNames)
    world.apply({ scope: 'task-force', changes: [change('person:p-org-a', 'organization', 'org-b')] }, 'staff', { seen: false })
    const edit = { scope: 'task-force', changes: [change('person:p-org-a', 'organization', 'org-a')] }
    expect(judge('rep-a', edit, world)?.code).toBe('forbidden')
    expect(judge('rep-ab', edit, world)).toBeNull()
  })

  it.each([null, '', 5, ['org-a'], { organization: 'org-a' }, 'organization:', 'org-b', 'organization:org-b', 'person:org-a'])(
    'a representative cannot make a person belong to %j',
    (value) => {
      const edit = { scope: 'task-force', changes: [change('person:p-new', 'name'), change('person:p-new', 'organization', value)] }
      expect(judge('rep-a', edit)?.code).toBe('forbidden')
    },
  )

  it('who may write a person without an organization is told to name one', () => {
    const denial = judge('rep-a', { scope: 'task-force', changes: [change('person:p-stray', 'phone', '404-555-0100')] })
    expect(denial?.reason.en).toContain('Say first to which organization this belongs')
    const claim = {
      scope: 'task-force',
      changes: [change('person:p-stray', 'phone', '1'), change('person:p-stray', 'organization', 'org-a')],
    }
    expect(judge('rep-a', claim)).toBeNull()
  })

  it('an observer and an account without a role are told so', () => {
    const edit = { scope: 'task-force', changes: [change('organization:org-a', 'name')] }
    expect(judge('observer', edit)?.reason.en).toContain('observers read and change nothing')
    expect(judge('nobody', edit)?.reason.en).toContain('no role in the task force yet')
  })

  it('a refusal in a closed group tells that it is closed, and nothing of what is in it', () => {
    const denial = judge('chair-1', { scope: 'work-group/5', changes: [change('meeting:m-5', 'place')] })
    expect(denial?.reason.en).toContain('is closed: only its members, its chair and staff')
  })

  it('a mark of somebody whose organization is in conflict, or unknown, is the chair’s alone', () => {
    const world = makeWorld(actorNames)
    const mark = { scope: 'work-group/1', changes: [change('meeting:m-1', 'attendance.r-org-a', 'in-person')] }
    expect(judge('rep-a', mark, world)).toBeNull()
    world.apply({ scope: 'task-force', changes: [change('representation:r-org-a', 'organization', 'org-b')] }, 'staff', { seen: false })
    expect(judge('rep-a', mark, world)?.code).toBe('forbidden')
    expect(judge('rep-ab', mark, world)).toBeNull()
    expect(judge('chair-1', mark, world)).toBeNull()
  })

  it('once minutes are confirmed, a representative is told whom to ask; while somebody says otherwise too', () => {
    const world = makeWorld(actorNames)
    const mark = { scope: 'work-group/1', changes: [change('meeting:m-1', 'attendance.r-org-a', null)] }
    world.apply({ scope: 'work-group/1', changes: [change('meeting:m-1', 'status', 'confirmed')] }, 'chair-1', { seen: false })
    const denial = judge('rep-a', mark, world)
    expect(denial).toMatchObject({ code: 'rule', field: 'attendance.r-org-a' })
    expect(denial?.reason.en).toContain('Ask the chair of the work group to mend the attendance')
    expect(judge('chair-1', mark, world)).toBeNull()
  })

  it('[S2] one change that is not allowed refuses the edit whole, whatever stands beside it', () => {
    const mixed = {
      scope: 'task-force',
      changes: [change('organization:org-a', 'name'), change('organization:org-a', 'standing', 'active')],
    }
    expect(judge('rep-a', mixed)).toMatchObject({ code: 'forbidden', field: 'standing' })
  })
})

describe('the charter', () => {
  const publish = (version: number) => ({ scope: 'task-force', changes: writeCharter({ ...georgia2014, version }) })

  it('is published by staff, whole and sound, once', () => {
    const world = makeWorld(actorNames)
    expect(judge('rep-a', publish(2), world)?.code).toBe('forbidden')
    expect(judge('staff', publish(2), world)).toBeNull()
    world.apply(publish(2), 'staff')
    const again = judge('staff', publish(2), world)
    expect(again).toMatchObject({ code: 'rule' })
    expect(again?.reason.en).toContain('never changes')
    const touched = { scope: 'task-force', changes: [change(charterRecord(2), 'deleted', { epoch: null, cursor: 0, pending: [] })] }
    expect(judge('staff', touched, world)?.code).toBe('rule')
    expect(judge('staff', publish(3), world)).toBeNull()
  })

  it('is refused where anything is missing, wrong or under another number', () => {
    const broken = (patch: (changes: JudgedEdit['changes']) => JudgedEdit['changes']) =>
      judge('staff', { scope: 'task-force', changes: patch(publish(2).changes) })
    expect(broken((all) => all)).toBeNull()
    const isOptional = (field: string) => field === 'timeZone' || field.endsWith('.sections') || field.endsWith('.paperOrder')
    for (const { field } of publish(2).changes.filter((one) => !isOptional(one.field))) {
      expect(broken((all) => all.filter((one) => one.field !== field))?.code, field).toBe('rule')
    }
    const renumbered = broken((all) => all.map((one) => ({ ...one, record: 'charter:3' })))
    expect(renumbered).toMatchObject({ code: 'rule', record: 'charter:3' })
    expect(broken((all) => [...all, change('charter:2', 'deleted', { epoch: null, cursor: 0, pending: [] })])?.code).toBe('rule')
    const share = broken((all) =>
      all.map((one) =>
        one.field === 'attendance' ? { ...one, value: { ...(one.value as object), minimum: { numerator: 2, denominator: 1 } } } : one,
      ),
    )
    expect(share?.reason.en).toContain('a share between 0 and 1')
  })

  it('another charter has other groups, and other rows of the checklist that the chief executive signs', () => {
    const items = georgia2014.commitmentIndicators.items.map((item) => (item.id === 'memorandum' ? { ...item, id: 'pact' } : item))
    const charter = { ...georgia2014, commitmentIndicators: { items }, workGroups: georgia2014.workGroups.slice(0, 1) }
    const facts = makeWorld(actorNames).facts(isAccount, charter)
    const sign = (row: string) => ({
      scope: 'organization/org-a',
      changes: [change('commitment:org-a', `answers.${row}.date`, '2026-01-01')],
    })
    expect(judgeEdit(sign('pact'), rights('exec-a'), facts)).toBeNull()
    expect(judgeEdit(sign('memorandum'), rights('exec-a'), facts)?.code).toBe('forbidden')
    expect(judgeEdit({ scope: 'work-group/2', changes: [change('meeting:m', 'place')] }, rights('staff'), facts)?.code).toBe(
      'unknown-scope',
    )
    expect(mayRead(rights('observer'), 'work-group/2', charter)).toBe(false)
  })
})

/** Rights drawn from the roles of the matrix. */
const someRights: fc.Arbitrary<Rights> = fc.record({
  user: fc.constantFrom('rep-a', 'observer', 'someone'),
  staff: fc.boolean(),
  observer: fc.boolean(),
  chairs: fc.subarray(['1', '5', '99']),
  groups: fc.subarray(['1', '2', '5']),
  represents: fc.subarray(['org-a', 'org-b', 'org-g']),
  executiveOf: fc.subarray(['org-a', 'org-g']),
})

const join = (a: Rights, b: Rights): Rights => ({
  user: a.user,
  staff: a.staff || b.staff,
  observer: a.observer || b.observer,
  chairs: [...new Set([...a.chairs, ...b.chairs])],
  groups: [...new Set([...a.groups, ...b.groups])],
  represents: [...new Set([...a.represents, ...b.represents])],
  executiveOf: [...new Set([...a.executiveOf, ...b.executiveOf])],
})

describe('whatever the rights', () => {
  const someScope = fc.constantFrom(...reads.map((cell) => cell.scope))
  const someEdit = fc.constantFrom(...writes.map((cell) => cell.edit))
  const world = makeWorld(actorNames)
  const facts = world.facts(isAccount)

  it('more grants never take reading or writing away', () => {
    fc.assert(
      fc.property(someRights, someRights, someScope, someEdit, (a, b, scope, edit) => {
        if (mayRead(a, scope, georgia2014)) expect(mayRead(join(a, b), scope, georgia2014)).toBe(true)
        if (judgeEdit(edit, a, facts) === null) expect(judgeEdit(edit, join(a, b), facts)).toBeNull()
      }),
      { numRuns: 1000 },
    )
  })

  it('nobody writes where he or she could not read', () => {
    fc.assert(
      fc.property(someRights, someEdit, (one, edit) => {
        const own = listMemberships(world.records('selection'), (id) => world.find(id), georgia2014)
        const groups = own.filter(({ organization }) => one.represents.includes(organization)).map(({ group }) => group)
        if (judgeEdit(edit, one, facts) === null) expect(mayRead(join(one, { ...one, groups }), edit.scope, georgia2014)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('an edit is judged the same whatever the order of its changes, and in the same words', () => {
    const changes = writes.filter((cell) => cell.edit.scope === 'task-force').flatMap((cell) => cell.edit.changes)
    const some = fc.uniqueArray(fc.constantFrom(...changes), {
      minLength: 2,
      maxLength: 8,
      selector: (one) => `${one.record} ${one.field}`,
    })
    const shuffled = some.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })))
    fc.assert(
      fc.property(someRights, shuffled, (one, [left, right]) => {
        const scope = 'task-force'
        expect(judgeEdit({ scope, changes: left }, one, facts)).toEqual(judgeEdit({ scope, changes: right }, one, facts))
      }),
      { numRuns: 1000 },
    )
  })

  it('no other record is asked for than those that are listed beforehand', () => {
    fc.assert(
      fc.property(someRights, someEdit, (one, edit) => {
        const listed = new Set(listRecordsNeeded(edit))
        const asked: string[] = []
        judgeEdit(edit, one, { ...facts, find: (id) => (asked.push(id), world.find(id)) })
        expect(asked.filter((id) => !listed.has(id))).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })
})
