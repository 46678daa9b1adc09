import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ProblemCode } from '../../src/change/problem.ts'
import { parseIncomingRequest, parseSyncReply, parseSyncRequest, readProtocol } from '../../src/change/wire.ts'
import { sampleBundle, sampleId } from './sample-bundle.ts'

function request(): Record<string, unknown> {
  return { protocol: 1, device: sampleId(1), epoch: null, cursors: { 'task-force': 4 }, edits: structuredClone(sampleBundle().pending) }
}

function reply(): Record<string, unknown> {
  const { log, states, cursors } = structuredClone(sampleBundle())
  return {
    protocol: 1,
    taskForce: sampleId(2),
    epoch: sampleId(3),
    user: 'sample-user',
    scopes: ['task-force'],
    accepted: [{ edit: sampleId(20), seq: 5 }],
    refused: [
      {
        edit: sampleId(21),
        code: 'rule',
        reason: 'The manual needs two acceptances.',
        record: 'commitment:one',
        field: 'answers.manual.completed',
      },
    ],
    log,
    states,
    redacted: [{ edit: sampleId(22), record: 'commitment:one', field: 'answers.manual.note' }],
    cursors,
    more: false,
  }
}

type Fault = readonly [name: string, members: Record<string, unknown>, code: ProblemCode, path: string]
const edits = sampleBundle().pending
const large = {
  ...edits[0]!,
  changes: Array.from({ length: 15 }, (_, index) => ({
    record: 'commitment:one',
    field: `a.${index}`,
    value: 'x'.repeat(60_000),
    replaces: [],
  })),
}

const badRequests: readonly Fault[] = [
  ['another protocol', { protocol: 2 }, 'too-new', 'protocol'],
  ['a protocol as text', { protocol: '1' }, 'wrong-shape', 'protocol'],
  ['a device that is no UUID', { device: 'phone' }, 'wrong-shape', 'device'],
  ['no epoch, not even null', { epoch: undefined }, 'wrong-shape', 'epoch'],
  ['cursors that are null', { cursors: null }, 'wrong-shape', 'cursors'],
  ['no edits', { edits: undefined }, 'wrong-shape', 'edits'],
  ['1,001 edits', { edits: Array.from({ length: 1001 }, () => edits[0]) }, 'too-large', 'edits'],
  ['an edit that is none', { edits: [edits[0], 5] }, 'wrong-shape', 'edits[1]'],
  ['more than 5 MiB', { edits: Array.from({ length: 7 }, () => large) }, 'too-large', ''],
  ['a limit of 0', { limit: 0 }, 'wrong-shape', 'limit'],
]

const badReplies: readonly Fault[] = [
  ['no epoch', { epoch: null }, 'wrong-shape', 'epoch'],
  ['accepted without seq', { accepted: [{ edit: sampleId(20) }] }, 'wrong-shape', 'accepted[0].seq'],
  ['refused without edit', { refused: [{ code: 'rule', reason: '' }] }, 'wrong-shape', 'refused[0].edit'],
  ['refused without code', { refused: [{ edit: sampleId(1), reason: '' }] }, 'wrong-shape', 'refused[0].code'],
  ['redacted without field', { redacted: [{ edit: sampleId(1), record: 'commitment:one' }] }, 'wrong-shape', 'redacted[0].field'],
  ['states without log', { log: [] }, 'wrong-shape', 'states[0].fields.name[0].edit'],
  ['more as a number', { more: 1 }, 'wrong-shape', 'more'],
]

/** An edit of one change, which `members` spoil. */
function editOf(id: number, members: Record<string, unknown>, whole: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    ...edits[0]!,
    id: sampleId(id),
    changes: [{ record: 'commitment:one', field: 'a.b', value: 1, replaces: [], ...members }],
    ...whole,
  }
}

function nest(depth: number): unknown {
  return depth === 0 ? 1 : [nest(depth - 1)]
}

const many = Array.from({ length: 501 }, (_, index) => ({ record: 'commitment:one', field: `a.${index}`, value: 1, replaces: [] }))
const big = many.slice(0, 18).map((change) => ({ ...change, value: 'x'.repeat(60_000) }))
const named = { record: 'commitment:one', field: 'a.b' }

type Limit = readonly [name: string, edit: Record<string, unknown>, refusal: Record<string, unknown>]
const limits: readonly Limit[] = [
  ['a value of 64 KiB and 1 byte', editOf(50, { value: 'x'.repeat(65_535) }), { code: 'too-large', ...named }],
  ['257 ids', editOf(50, { replaces: Array.from({ length: 257 }, (_, index) => sampleId(100 + index)) }), { code: 'too-large', ...named }],
  ['501 changes', editOf(50, {}, { changes: many }), { code: 'too-large' }],
  ['more than 1 MiB', editOf(50, {}, { changes: big }), { code: 'too-large', reason: expect.stringMatching(/^The edit takes/) }],
  ['a value nested 11 deep', editOf(50, { value: nest(11) }), { code: 'too-large', ...named }],
  [
    'a value nested 50,000 deep',
    editOf(50, { value: JSON.parse('['.repeat(50_000) + ']'.repeat(50_000)) }),
    { code: 'too-large', ...named },
  ],
  ['a key that reaches prototypes', editOf(50, { value: JSON.parse('{"__proto__":1}') }), { code: 'invalid', ...named }],
  ['half of a character', editOf(50, { value: 'a\ud800' }), { code: 'invalid', ...named }],
  ['an infinite number', editOf(50, { value: JSON.parse('[1e999]') }), { code: 'invalid', ...named }],
  ['half of a character in the device', editOf(50, {}, { device: 'a\ud800' }), { code: 'invalid' }],
]

/** Many runs on a busy machine take longer than one test may otherwise. */
const PATIENCE = { timeout: 120_000 }

describe('requests and replies', () => {
  it('[S1] takes what the contract says', () => {
    expect(parseSyncRequest(request())).toEqual({ ok: true, value: request() })
    expect(parseSyncRequest({ ...request(), epoch: sampleId(3), limit: 50 }).ok).toBe(true)
    expect(parseSyncReply(reply())).toEqual({ ok: true, value: reply() })
  })

  it.each(badRequests)('[S7] says what and where is wrong with a request: %s', (_, members, code, path) => {
    expect(parseSyncRequest({ ...request(), ...members })).toMatchObject({ ok: false, problem: { code, path } })
  })

  it.each(badReplies)('[S7] says what and where is wrong with a reply: %s', (_, members, code, path) => {
    expect(parseSyncReply({ ...reply(), ...members })).toMatchObject({ ok: false, problem: { code, path } })
  })

  it('[S7] takes what just fits: 64 KiB, 256 ids, 500 changes', () => {
    const ids = Array.from({ length: 256 }, (_, index) => sampleId(1000 + index))
    const changes = Array.from({ length: 500 }, (_, index) => ({
      record: 'commitment:one',
      field: `a.${index}`,
      value: 1,
      replaces: index === 0 ? ids : [],
    }))
    const full = { ...edits[0]!, changes: [...changes.slice(1), { ...changes[0]!, value: 'x'.repeat(65_534) }] }
    expect(parseSyncRequest({ ...request(), edits: [full] })).toMatchObject({ ok: true })
  })

  it('[S7] never throws, whatever comes', PATIENCE, () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: false, withDate: false, maxDepth: 4 }),
        fc.constantFrom(...Object.keys(reply())),
        (thing, key) => {
          for (const json of [thing, { ...request(), [key]: thing }]) {
            expect(typeof parseSyncRequest(json).ok).toBe('boolean')
            expect(typeof parseIncomingRequest(json).ok).toBe('boolean')
          }
          for (const json of [thing, { ...reply(), [key]: thing }]) expect(typeof parseSyncReply(json).ok).toBe('boolean')
        },
      ),
      { numRuns: 2000 },
    )
  })

  it.each(limits)('[S2] [S7] a server refuses an edit with %s by itself, and takes the one behind it', (_, edit, refusal) => {
    const good = editOf(51, {})
    const parsed = parseIncomingRequest({ ...request(), edits: [edit, good] })
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        edits: [
          { ok: false, id: sampleId(50), ...refusal },
          { ok: true, edit: good },
        ],
      },
    })
    expect(parseSyncRequest({ ...request(), edits: [edit, good] }).ok).toBe(false)
  })

  it.each(badRequests.filter(([name]) => name !== 'more than 5 MiB'))(
    '[S7] a server says what and where is wrong with a request, too: %s',
    (_, members, code, path) => {
      expect(parseIncomingRequest({ ...request(), ...members })).toMatchObject({ ok: false, problem: { code, path } })
    },
  )

  it('[S7] a server names the place of a wrong shape inside an edit', () => {
    for (const [members, path] of [
      [{ field: 'a.__proto__' }, 'edits[1].changes[0].field'],
      [{ record: 'Commitment:one' }, 'edits[1].changes[0].record'],
      [{ value: undefined }, 'edits[1].changes[0].value'],
      [{ replaces: null }, 'edits[1].changes[0].replaces'],
      [{ replaces: ['x'] }, 'edits[1].changes[0].replaces[0]'],
    ] as const) {
      expect(parseIncomingRequest({ ...request(), edits: [editOf(51, {}), editOf(52, members)] })).toMatchObject({
        ok: false,
        problem: { code: 'wrong-shape', path },
      })
    }
  })

  it('[S12] the protocol is read before anything else is looked at', () => {
    expect([{ protocol: 0, words: 'of another time' }, { protocol: 7 }, { protocol: '1' }, {}, [], null, 1].map(readProtocol)).toEqual([
      0,
      7,
      null,
      null,
      null,
      null,
      null,
    ])
  })
})
