import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseBundle, sealBundle, writeBundle } from '../../src/change/bundle.ts'
import { digestOf } from '../../src/change/canonical.ts'
import { MAX_BUNDLE_BYTES } from '../../src/change/limits.ts'
import type { Parsed, ProblemCode } from '../../src/change/problem.ts'
import { damageableBundle, sampleBundle, sampleId, type Damageable } from './sample-bundle.ts'

/** A hand-made fault: what is done to a good bundle (the digest is made anew afterwards), and what must be said where. */
type Fault = readonly [name: string, damage: (bundle: Damageable) => void, code: ProblemCode, path: string]

const nest = (depth: number): unknown => (depth === 0 ? 1 : [nest(depth - 1)])
const hostile = (key: string) => JSON.parse(`{"${key}":1}`) as unknown
const log = (bundle: Damageable) => bundle['log'][0]
const head = (bundle: Damageable) => bundle['states'][0].fields.name[0]
const edit = (bundle: Damageable) => bundle['pending'][0]
const change = (bundle: Damageable) => bundle['pending'][0].changes[0]
const many = (count: number) => Array.from({ length: count }, (_, index) => sampleId(1000 + index))

const faults: readonly Fault[] = [
  ['no id', (b) => delete b['id'], 'wrong-shape', 'id'],
  ['an id that is no UUID', (b) => (b.id = '12'), 'wrong-shape', 'id'],
  ['an id with a stranger in it', (b) => (b.id = sampleId(1).replace('f', 'g')), 'wrong-shape', 'id'],
  ['a task force that is a number', (b) => (b.taskForce = 7), 'wrong-shape', 'taskForce'],
  ['no task force, not even null', (b) => delete b['taskForce'], 'wrong-shape', 'taskForce'],
  ['an epoch that is a list', (b) => (b.epoch = []), 'wrong-shape', 'epoch'],
  ['a day that is none', (b) => (b.exportedAt = '2026-02-30T00:00:00Z'), 'wrong-shape', 'exportedAt'],
  ['an instant outside UTC', (b) => (b.exportedAt = '2026-02-01T00:00:00+01:00'), 'wrong-shape', 'exportedAt'],
  ['nobody as exporter', (b) => (b.by = ''), 'wrong-shape', 'by'],
  ['an exporter of a million letters', (b) => (b.by = 'x'.repeat(1_000_000)), 'wrong-shape', 'by'],
  ['a device that is null', (b) => (b.device = null), 'wrong-shape', 'device'],
  ['a title that is a list', (b) => (b.title = ['x']), 'wrong-shape', 'title'],
  ['scopes that are an object', (b) => (b.scopes = { 0: 'task-force' }), 'wrong-shape', 'scopes'],
  ['an unknown kind of scope', (b) => (b.scopes = ['task-force', 'planet/one']), 'wrong-shape', 'scopes[1]'],
  ['a scope with a path in it', (b) => (b.scopes = ['organization/../../etc']), 'wrong-shape', 'scopes[0]'],
  ['cursors that are a list', (b) => (b.cursors = []), 'wrong-shape', 'cursors'],
  ['a cursor of no scope', (b) => (b.cursors = { everything: 3 }), 'wrong-shape', 'cursors.everything'],
  ['a cursor below zero', (b) => (b.cursors = { 'task-force': -1 }), 'wrong-shape', 'cursors["task-force"]'],
  ['half a cursor', (b) => (b.cursors = { 'task-force': 1.5 }), 'wrong-shape', 'cursors["task-force"]'],
  ['a cursor beyond all counting', (b) => (b.cursors = { 'task-force': 1e300 }), 'wrong-shape', 'cursors["task-force"]'],
  ['no log', (b) => delete b['log'], 'wrong-shape', 'log'],
  ['a log that is a text', (b) => (b.log = 'abc'), 'wrong-shape', 'log'],
  ['a log entry that is null', (b) => (b.log[1] = null), 'wrong-shape', 'log[1]'],
  ['a log entry without id', (b) => delete log(b).id, 'wrong-shape', 'log[0].id'],
  ['a log entry of no scope', (b) => (log(b).scope = 'x'), 'wrong-shape', 'log[0].scope'],
  ['a log entry at seq 0', (b) => (log(b).seq = 0), 'wrong-shape', 'log[0].seq'],
  ['a log entry with a seq as text', (b) => (log(b).seq = '1'), 'wrong-shape', 'log[0].seq'],
  ['one seq twice', (b) => (b.log[1].seq = 1), 'wrong-shape', 'log[1].seq'],
  ['a log entry by nobody', (b) => (log(b).by = null), 'wrong-shape', 'log[0].by'],
  ['a log entry at no time', (b) => (log(b).at = 'yesterday'), 'wrong-shape', 'log[0].at'],
  ['a carrier that is a number', (b) => (log(b).carriedBy = 5), 'wrong-shape', 'log[0].carriedBy'],
  ['no states', (b) => delete b['states'], 'wrong-shape', 'states'],
  ['a state that is a list', (b) => (b.states[0] = []), 'wrong-shape', 'states[0]'],
  ['a record without a kind', (b) => (b.states[0].record = 'one'), 'wrong-shape', 'states[0].record'],
  ['a record with a kind in capitals', (b) => (b.states[0].record = 'Organization:one'), 'wrong-shape', 'states[0].record'],
  ['a record with a blank', (b) => (b.states[0].record = 'organization:o ne'), 'wrong-shape', 'states[0].record'],
  ['a record named like a prototype', (b) => (b.states[0].record = 'organization:__proto__'), 'wrong-shape', 'states[0].record'],
  ['one record twice', (b) => b.states.push(structuredClone(b.states[0])), 'wrong-shape', 'states[1]'],
  [
    'a state of another scope than its edits',
    (b) => (b.states[0].scope = 'organization/one'),
    'wrong-shape',
    'states[0].fields["answers.row-1.note"][0].edit',
  ],
  ['fields that are null', (b) => (b.states[0].fields = null), 'wrong-shape', 'states[0].fields'],
  ['a field with an empty name', (b) => (b.states[0].fields[''] = []), 'wrong-shape', 'states[0].fields[""]'],
  ['a field of 7 names', (b) => (b.states[0].fields['a.b.c.d.e.f.g'] = []), 'wrong-shape', 'states[0].fields["a.b.c.d.e.f.g"]'],
  [
    'a field that reaches a prototype',
    (b) => (b.states[0].fields['a.constructor'] = []),
    'wrong-shape',
    'states[0].fields["a.constructor"]',
  ],
  ['heads that are an object', (b) => (b.states[0].fields.name = {}), 'wrong-shape', 'states[0].fields.name'],
  ['a head that is a text', (b) => (b.states[0].fields.name[0] = 'x'), 'wrong-shape', 'states[0].fields.name[0]'],
  ['a head beyond the log', (b) => (head(b).edit = 2), 'wrong-shape', 'states[0].fields.name[0].edit'],
  ['a head before the log', (b) => (head(b).edit = -1), 'wrong-shape', 'states[0].fields.name[0].edit'],
  ['a head at a text', (b) => (head(b).edit = '0'), 'wrong-shape', 'states[0].fields.name[0].edit'],
  ['one edit twice in a field', (b) => (b.states[0].fields.name[1].edit = 1), 'wrong-shape', 'states[0].fields.name[1]'],
  ['a head without a value', (b) => delete head(b).value, 'wrong-shape', 'states[0].fields.name[0].value'],
  ['a head without a list', (b) => delete head(b).replaces, 'wrong-shape', 'states[0].fields.name[0].replaces'],
  ['a list of numbers', (b) => (head(b).replaces = [1]), 'wrong-shape', 'states[0].fields.name[0].replaces[0]'],
  ['a head that replaces itself', (b) => (head(b).replaces = [sampleId(11)]), 'wrong-shape', 'states[0].fields.name[0].replaces[0]'],
  ['a list of 257', (b) => (head(b).replaces = many(257)), 'too-large', 'states[0].fields.name[0].replaces'],
  ['a value of more than 64 KiB', (b) => (head(b).value = 'x'.repeat(65_535)), 'too-large', 'states[0].fields.name[0].value'],
  ['a value of more than 64 KiB of UTF-8', (b) => (head(b).value = 'ñ'.repeat(32_768)), 'too-large', 'states[0].fields.name[0].value'],
  [
    'a value of a huge list',
    (b) => (head(b).value = Array.from({ length: 40_000 }, () => 1)),
    'too-large',
    'states[0].fields.name[0].value',
  ],
  ['a value 11 deep', (b) => (change(b).value = nest(11)), 'too-deep', 'pending[0].changes[0].value'],
  ['a value 17 deep', (b) => (change(b).value = nest(17)), 'too-deep', `pending[0].changes[0].value${'[0]'.repeat(11)}`],
  [
    'a value that reaches a prototype',
    (b) => (head(b).value = hostile('__proto__')),
    'hostile-key',
    'states[0].fields.name[0].value.__proto__',
  ],
  [
    'a value named constructor',
    (b) => (head(b).value = hostile('constructor')),
    'hostile-key',
    'states[0].fields.name[0].value.constructor',
  ],
  ['a value with half a character', (b) => (head(b).value = '\ud800'), 'wrong-shape', 'states[0].fields.name[0].value'],
  ['a key with half a character', (b) => (head(b).value = { '\udc00': 1 }), 'wrong-shape', 'states[0].fields.name[0].value["\\udc00"]'],
  ['no pending edits, not even none', (b) => delete b['pending'], 'wrong-shape', 'pending'],
  ['a pending edit that is a text', (b) => (b.pending[0] = 'x'), 'wrong-shape', 'pending[0]'],
  ['a pending edit without id', (b) => delete edit(b).id, 'wrong-shape', 'pending[0].id'],
  ['a pending edit of no scope', (b) => (edit(b).scope = 'organization/'), 'wrong-shape', 'pending[0].scope'],
  ['a pending edit by a number', (b) => (edit(b).by = 3), 'wrong-shape', 'pending[0].by'],
  ['a pending edit on no device', (b) => delete edit(b).device, 'wrong-shape', 'pending[0].device'],
  ['a pending edit at a number', (b) => (edit(b).at = 1_700_000_000), 'wrong-shape', 'pending[0].at'],
  ['a pending edit that changes nothing', (b) => (edit(b).changes = []), 'wrong-shape', 'pending[0].changes'],
  ['a pending edit with changes as an object', (b) => (edit(b).changes = {}), 'wrong-shape', 'pending[0].changes'],
  ['a change that is null', (b) => (edit(b).changes[0] = null), 'wrong-shape', 'pending[0].changes[0]'],
  ['a change of no field', (b) => (change(b).field = 'a..b'), 'wrong-shape', 'pending[0].changes[0].field'],
  [
    'a change of a record of 300 letters',
    (b) => (change(b).record = `organization:${'x'.repeat(300)}`),
    'wrong-shape',
    'pending[0].changes[0].record',
  ],
  ['a change that replaces its own edit', (b) => (change(b).replaces = [sampleId(20)]), 'wrong-shape', 'pending[0].changes[0].replaces[0]'],
  ['a field changed twice by one edit', (b) => edit(b).changes.push(structuredClone(change(b))), 'wrong-shape', 'pending[0].changes[1]'],
  ['501 changes', (b) => (edit(b).changes = many(501).map((id) => ({ ...change(b), field: id }))), 'too-large', 'pending[0].changes'],
  [
    'an edit of more than 1 MiB',
    (b) => (edit(b).changes = many(20).map((id) => ({ ...change(b), field: id, value: 'x'.repeat(60_000) }))),
    'too-large',
    'pending[0]',
  ],
  ['a later version', (b) => (b.version = 2 as never), 'too-new', 'version'],
  ['a version as text', (b) => (b.version = '1' as never), 'wrong-shape', 'version'],
  ['no version', (b) => delete b['version'], 'wrong-shape', 'version'],
  ['another format', (b) => (b.format = 'task-force-budget' as never), 'foreign', ''],
  ['a hostile key at the top', (b) => Object.assign(b, { extra: hostile('prototype') }), 'hostile-key', 'extra.prototype'],
  ['an unknown member nested 17 deep', (b) => (b['extra'] = nest(17)), 'too-deep', `extra${'[0]'.repeat(15)}`],
]

/** Texts that are no bundles at all. */
const texts: readonly (readonly [name: string, text: string, code: ProblemCode])[] = [
  ['nothing', '', 'not-json'],
  ['a cut-off file', '{"format":"task-force-bundle","version":1,"id":', 'not-json'],
  ['a picture', '\u0089PNG\r\n\u001a\n\u0000\u0000', 'not-json'],
  ['a web page', '<!doctype html><title>Sample</title>', 'not-json'],
  ['null', 'null', 'foreign'],
  ['a number', '12', 'foreign'],
  ['a list', '[{"format":"task-force-bundle"}]', 'foreign'],
  ['an empty object', '{}', 'foreign'],
  ['somebody else’s JSON', '{"name":"sample","version":"1.0.0"}', 'foreign'],
  ['a million opened lists', '['.repeat(1_000_000), 'not-json'],
  ['a million nested lists', '['.repeat(1_000_000) + ']'.repeat(1_000_000), 'foreign'],
  [
    'a bundle of a million nested lists',
    `{"format":"task-force-bundle","version":1,"x":${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}}`,
    'too-deep',
  ],
  ['two bundles in one file', '{"format":"task-force-bundle"}{"format":"task-force-bundle"}', 'not-json'],
]

async function seal(bundle: Damageable): Promise<string> {
  const { digest: _, ...rest } = bundle
  const digest = await digestOf(rest as never).catch(() => `sha256-${'A'.repeat(43)}=`)
  return JSON.stringify({ ...rest, digest })
}

function problemOf(parsed: Parsed<unknown>) {
  return parsed.ok ? 'no problem' : parsed.problem
}

/** Many runs on a busy machine take longer than one test may otherwise. */
const PATIENCE = { timeout: 120_000 }

describe('reading a bundle', () => {
  it.each(faults)('[B4] says what and where: %s', async (_, damage, code, path) => {
    const bundle = await damageableBundle()
    damage(bundle)
    expect(problemOf(await parseBundle(await seal(bundle)))).toMatchObject({ code, path, message: expect.stringMatching(/^.+\.$/s) })
  })

  it.each(texts)('[B4] is no bundle: %s', async (_, text, code) => {
    expect(problemOf(await parseBundle(text))).toMatchObject({ code })
  })

  it('[B4] refuses more than 64 MiB before it reads them', PATIENCE, async () => {
    const problem = { code: 'too-large', path: '', data: { limit: MAX_BUNDLE_BYTES } }
    expect(problemOf(await parseBundle(' '.repeat(MAX_BUNDLE_BYTES + 1)))).toMatchObject(problem)
    expect(problemOf(await parseBundle('ñ'.repeat(MAX_BUNDLE_BYTES / 2 + 1)))).toMatchObject(problem)
  })

  it('[B4] tells a changed letter by the digest', async () => {
    const text = await writeBundle(sampleBundle())
    expect(problemOf(await parseBundle(text.replace('Organisation', 'Organixation')))).toMatchObject({
      code: 'wrong-digest',
      path: 'digest',
    })
  })

  it.each(['sha256-', 'md5-abc', `sha256-${'A'.repeat(43)}=`, 7, null])('[B4] refuses the digest %s', async (digest) => {
    const text = JSON.stringify({ ...(await damageableBundle()), digest })
    expect(problemOf(await parseBundle(text))).toMatchObject({ path: 'digest' })
  })

  it('reads what it wrote, also with blanks, another order of keys, and a byte order mark', async () => {
    const sealed = await sealBundle(sampleBundle())
    const text = await writeBundle(sampleBundle())
    const reversed = Object.fromEntries(Object.entries(sealed).toReversed())
    for (const form of [text, `\ufeff${text}`, JSON.stringify(sealed, null, 2), JSON.stringify(reversed)]) {
      expect(await parseBundle(form)).toEqual({ ok: true, value: sealed })
    }
    expect(sealed).toMatchObject(sampleBundle())
  })

  it('[M9] takes members that it does not know: they belong to the digest and do no harm', async () => {
    const text = await writeBundle({ ...sampleBundle(), future: { '10': 1, '9': [2] } } as never)
    expect((await parseBundle(text)).ok).toBe(true)
    expect(problemOf(await parseBundle(text.replace('"9":[2]', '"9":[3]')))).toMatchObject({ code: 'wrong-digest' })
  })

  it('[B4] never crashes and never takes what was damaged: letters flipped, cut out, doubled', PATIENCE, async () => {
    const text = await writeBundle(sampleBundle())
    const place = fc.nat(text.length - 1)
    const damage = fc.tuple(
      place,
      fc.nat(40),
      fc.oneof(fc.string({ maxLength: 5, unit: 'binary' }), fc.constantFrom('', '{', '}', '"', '[', '\\', '0', '\u0000')),
    )
    await fc.assert(
      fc.asyncProperty(damage, async ([start, length, put]) => {
        const damaged = text.slice(0, start) + put + text.slice(start + length)
        const parsed = await parseBundle(damaged)
        if (parsed.ok) expect(parsed.value).toEqual(JSON.parse(text))
        else expect(parsed.problem.message).not.toBe('')
      }),
      { numRuns: 2000 },
    )
  })

  it('[B4] never crashes where any member is taken out or swapped for anything, under a right digest', PATIENCE, async () => {
    const base = await damageableBundle()
    const strange = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom<unknown>(
        null,
        -1,
        1e308,
        '',
        [],
        {},
        [[[]]],
        'x'.repeat(70_000),
        nest(40),
        hostile('__proto__'),
        Array.from({ length: 5000 }, () => null),
      ),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(30), { minLength: 1, maxLength: 8 }), fc.boolean(), strange, async (turns, remove, value) => {
        const bundle = structuredClone(base)
        swap(bundle, turns, remove, value)
        const parsed = await parseBundle(await seal(bundle))
        if (!parsed.ok) expect(parsed.problem.message).not.toBe('')
      }),
      { numRuns: 2000 },
    )
  })
})

/** Walks down a tree by turns and takes out, or swaps, what it finds there. */
function swap(tree: Record<string, unknown>, turns: readonly number[], remove: boolean, value: unknown): void {
  let node = tree
  for (const [index, turn] of turns.entries()) {
    const keys = Object.keys(node)
    const key = keys[turn % Math.max(1, keys.length)]
    if (key === undefined) return
    const next = node[key]
    if (index < turns.length - 1 && typeof next === 'object' && next !== null) node = next as Record<string, unknown>
    else {
      if (remove) delete node[key]
      else node[key] = value
      return
    }
  }
}
