import { setImmediate as nextRound } from 'node:timers/promises'
import { expect, it } from 'vitest'
import type { Cursors } from '../../../src/change/page.ts'
import { verifyLog } from '../../../src/server/operations/verify-log.ts'
import type { StoragePlace } from '../../../src/server/storage/open-storage.ts'
import { describeEngines, type Engine } from '../storage/engines.ts'
import { makeEdit, openWorld, type LogWorld } from './log-world.ts'

/** Edits in all; `LOG_EDITS=100000` is the long run. */
const total = Number(process.env['LOG_EDITS'] ?? 2_000)
const WRITERS = 32
const PULLERS = 4
const SCOPES = ['task-force', 'work-group/1', 'work-group/2']

describeEngines('many at once', (engine) => {
  // Two nodes have two pools of connections and nothing else in common; on SQLite it is a server and a command beside it.
  it(
    `[S3] 32 writers and 4 pullers on two nodes: no cursor misses one of ${total} edits, and none is there twice`,
    { timeout: 24 * 3600_000 },
    () => runAll(engine, total),
  )

  it('[S1] the same edits brought to two nodes at the same time are logged once', { timeout: 120_000 }, async () => {
    const nodes = await openNodes(engine, await engine.makePlace())
    const edits = Array.from({ length: 40 }, (_, index) =>
      makeEdit({ scope: SCOPES[index % 3]! }, [`thing:${index % 3}`, `f${index % 5}`, index]),
    )
    const outcomes = await Promise.all(edits.flatMap((edit) => nodes.map(({ push }) => push('staff', edit))))
    const seqs = new Map<string, Set<number>>()
    for (const { accepted } of outcomes) for (const { edit, seq } of accepted) seqs.set(edit, (seqs.get(edit) ?? new Set()).add(seq))
    expect(seqs.size).toBe(edits.length)
    expect([...seqs.values()].every((set) => set.size === 1)).toBe(true)
    expect(outcomes.every(({ refused }) => refused.length === 0)).toBe(true)
    const report = await verifyLog(nodes[0]!.storage, () => undefined)
    expect([report.edits, report.faults]).toEqual([edits.length, []])
  })

  it('a record that two nodes make at the same time in two scopes belongs to one of them', { timeout: 120_000 }, async () => {
    const nodes = await openNodes(engine, await engine.makePlace())
    for (let round = 0; round < 10; round++) {
      const outcomes = await Promise.all(
        nodes.map(({ push }, index) => push('staff', makeEdit({ scope: `work-group/${index + 1}` }, [`thing:r${round}`, 'note', index]))),
      )
      expect(outcomes.map(({ accepted, refused }) => accepted.length - refused.length).sort((a, b) => a - b)).toEqual([-1, 1])
    }
    expect((await verifyLog(nodes[0]!.storage, () => undefined)).faults).toEqual([])
  })
})

async function openNodes(engine: Engine, place: StoragePlace): Promise<LogWorld[]> {
  const nodes = [await openWorld(await engine.open(place)), await openWorld(await engine.open(place))]
  await nodes[0]!.addUser('staff', 'staff')
  return nodes
}

async function runAll(engine: Engine, count: number): Promise<void> {
  const nodes = await openNodes(engine, await engine.makePlace())
  const pushed = new Set<string>()
  let next = 0
  const write = async (writer: number): Promise<void> => {
    for (let index = next++; index < count; index = next++) {
      // A field of its own: it stays a head, so that every page that covers it has to show it.
      const scope = SCOPES[(index * 7 + writer) % SCOPES.length]!
      const record = `thing:${writer}-${SCOPES.indexOf(scope)}-${Math.floor(index / 1_000)}`
      const edit = makeEdit({ scope }, [record, `f${index}`, index])
      const { accepted } = await nodes[writer % nodes.length]!.push('staff', edit)
      expect(accepted).toHaveLength(1)
      pushed.add(edit.id)
    }
  }
  let writing = true
  const pull = async (puller: number): Promise<string[]> => {
    const seen: string[] = []
    let cursors: Cursors = {}
    for (let last = false; ; last = !writing) {
      // As a request does, which comes by the network: SQLite by itself leaves nothing to wait for.
      await nextRound()
      const page = await nodes[puller % nodes.length]!.log.pull(SCOPES, cursors, 50)
      seen.push(...page.log.map(({ id }) => id))
      cursors = page.cursors
      if (last && !page.more) return seen
    }
  }
  const pulling = Promise.all(Array.from({ length: PULLERS }, (_, puller) => pull(puller)))
  await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)))
  writing = false
  for (const seen of await pulling) {
    expect(seen.length).toBe(count)
    const known = new Set(seen)
    expect([...pushed].filter((id) => !known.has(id))).toEqual([])
  }
  const report = await verifyLog(nodes[0]!.storage, () => undefined)
  expect([report.edits, report.faults]).toEqual([count, []])
}
