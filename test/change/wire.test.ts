import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ProblemCode } from '../../src/change/problem.ts'
import { parseSyncReply, parseSyncRequest } from '../../src/change/wire.ts'
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
          for (const json of [thing, { ...request(), [key]: thing }]) expect(typeof parseSyncRequest(json).ok).toBe('boolean')
          for (const json of [thing, { ...reply(), [key]: thing }]) expect(typeof parseSyncReply(json).ok).toBe('boolean')
        },
      ),
      { numRuns: 2000 },
    )
  })
})
