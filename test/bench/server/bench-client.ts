import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { v7 } from 'uuid'
import type { Cursors } from '../../../src/change/page.ts'
import { parseSyncReply } from '../../../src/change/wire.ts'

/** A device that pushes one edit after the other, and takes in what each reply brings. */
export interface BenchClient {
  /** Pushes one edit; resolves with the milliseconds until it was acknowledged. Throws where it was not. */
  push(): Promise<number>
  close(): void
}

/** Fields that a device writes in turn, each time replacing its own last value. */
const fieldCount = 50

/** A representative's device. */
export function createBenchClient(url: string, token: string, key: string): BenchClient {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const device = randomUUID()
  const lastByField = new Map<string, string>()
  let [count, epoch, cursors]: [number, string | null, Cursors] = [0, null, {}]
  const headers = { 'Content-Type': 'application/json', 'Authorization': `Bearer ${token}`, 'Accept-Encoding': 'identity' }
  return {
    push: async () => {
      const field = `note-${++count % fieldCount}`
      const id = v7()
      const last = lastByField.get(field)
      const value = `Sample note number ${count}, about as long as people write into a field of a review.`
      const change = { record: `sample:${key}`, field, value, replaces: last === undefined ? [] : [last] }
      const edit = { id, scope: `organization/${key}`, by: key, device, at: '2026-11-25T12:00:00.000Z', changes: [change] }
      const body = JSON.stringify({ protocol: 1, device, epoch, cursors, edits: [edit] })
      const start = performance.now()
      const answer = await post(`${url}/api/sync`, agent, headers, body)
      const took = performance.now() - start
      const reply = parseSyncReply(JSON.parse(answer))
      if (!reply.ok || reply.value.accepted[0]?.edit !== id) throw new Error(`Not accepted: ${answer.slice(0, 500)}`)
      epoch = reply.value.epoch
      cursors = { ...cursors, ...reply.value.cursors }
      lastByField.set(field, id)
      return took
    },
    close: () => agent.destroy(),
  }
}

function post(url: string, agent: Agent, headers: Readonly<Record<string, string>>, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => (text += chunk))
      response.on('end', () =>
        response.statusCode === 200 ? resolve(text) : reject(new Error(`${response.statusCode}: ${text.slice(0, 500)}`)),
      )
      response.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
