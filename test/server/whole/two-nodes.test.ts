import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SyncReply } from '../../../src/change/wire.ts'
import { startPostgres, type TestPostgres } from '../../harness/postgres.ts'
import { makeServerPlace, type AddedUser, type ServerPlace, type ServerProcess } from '../../harness/server-process.ts'
import { listen } from './listen.ts'

describe('two nodes on one PostgreSQL', () => {
  let postgres: TestPostgres
  let place: ServerPlace
  let nodes: readonly [ServerProcess, ServerProcess]
  let staff: AddedUser
  let chair: AddedUser

  beforeAll(async () => {
    postgres = await startPostgres()
    place = await makeServerPlace(await postgres.createDatabase())
    nodes = [await place.start(), await place.start()]
    staff = await place.addUser('staff', '--staff')
    chair = await place.addUser('chair', '--chair', '5')
  }, 120_000)
  afterAll(async () => {
    await Promise.all(nodes.map((node) => node.end()))
    await place.remove()
    await postgres.stop()
  })

  const bearer = ({ token }: AddedUser) => ({ 'authorization': `Bearer ${token}`, 'content-type': 'application/json' })

  async function sync(node: ServerProcess, user: AddedUser, scope?: string): Promise<SyncReply> {
    const changes = [{ record: `hologram:${v7()}`, field: 'color', value: 'blue', replaces: [] }]
    const edits = scope === undefined ? [] : [{ id: v7(), scope, by: user.user, device: v7(), at: '2026-03-01T09:00:00Z', changes }]
    const body = JSON.stringify({ protocol: 1, device: v7(), epoch: null, cursors: {}, edits })
    const response = await fetch(`${node.url}/api/sync`, { method: 'POST', headers: bearer(user), body })
    expect(response.status).toBe(200)
    return (await response.json()) as SyncReply
  }

  it('[S8] what is pushed at one is told at the other, and is there', async () => {
    const [one, other] = nodes
    const stream = await listen(`${other.url}/api/changes`, bearer(chair))
    const { accepted } = await sync(one, staff, 'work-group/5')
    expect(accepted).toHaveLength(1)
    await expect.poll(() => stream.scopes(), { timeout: 20_000 }).toEqual(['work-group/5'])
    const { log } = await sync(other, chair)
    expect(log.map(({ id }) => id)).toEqual(accepted.map(({ edit }) => edit))
    await stream.close()
  })

  it('[S4] a role that is taken away at one is gone at the other with the next request', async () => {
    const [one, other] = nodes
    expect((await sync(other, chair)).scopes).toContain('work-group/5')
    const body = JSON.stringify({ remove: [{ role: 'chair', target: '5' }] })
    const response = await fetch(`${one.url}/api/admin/people/${chair.user}`, { method: 'PATCH', headers: bearer(staff), body })
    expect(response.ok).toBe(true)
    const reply = await sync(other, chair)
    expect(reply.scopes).not.toContain('work-group/5')
    expect(reply.states).toEqual([])
  })
})
