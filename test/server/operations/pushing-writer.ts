import { randomUUID } from 'node:crypto'
import { v7 } from 'uuid'
import type { Edit } from '../../../src/change/edit.ts'
import { parseSyncReply } from '../../../src/change/wire.ts'

/** Somebody who pushes edits one after the other, and knows which of them were acknowledged. */
export interface Writer {
  /** The seq of every acknowledged edit, by its id. */
  readonly seqByEdit: ReadonlyMap<string, number>
  /** Pushes until the server no longer answers, or `stop` says so; an edit without an answer comes first the next time. */
  run(url: string, stop: () => boolean): Promise<void>
}

/** A writer with a record of its own; `acknowledged` is told of every answer. */
export function createWriter(token: string, name: string, acknowledged: () => void): Writer {
  const device = randomUUID()
  const seqByEdit = new Map<string, number>()
  let open: Edit | null = null
  let last: string | null = null
  let count = 0
  const draft = (): Edit => {
    const change = { record: `sample:${name}`, field: 'title', value: `${name} ${++count}`, replaces: last === null ? [] : [last] }
    return { id: v7(), scope: 'task-force', by: name, device, at: '2026-11-25T12:00:00.000Z', changes: [change] }
  }
  return {
    seqByEdit,
    run: async (url, stop) => {
      while (!stop()) {
        open ??= draft()
        const seq = await push(url, token, device, open)
        if (seq === null) return
        seqByEdit.set(open.id, seq)
        last = open.id
        open = null
        acknowledged()
      }
    },
  }
}

/** The seq by which the server acknowledges an edit; null = no answer came. Throws where it answers anything else. */
async function push(url: string, token: string, device: string, edit: Edit): Promise<number | null> {
  const body = JSON.stringify({ protocol: 1, device, epoch: null, cursors: {}, edits: [edit], limit: 1 })
  const headers = { 'Content-Type': 'application/json', 'Authorization': `Bearer ${token}` }
  const answer = await fetch(`${url}/api/sync`, { method: 'POST', headers, body }).then(
    async (response) => ({ status: response.status, text: await response.text() }),
    () => null,
  )
  if (answer === null) return null
  // The server's way to say that the database has gone.
  if (answer.status >= 500) return null
  const reply = parseSyncReply(JSON.parse(answer.text))
  const seq = reply.ok ? reply.value.accepted.find((accepted) => accepted.edit === edit.id)?.seq : undefined
  if (seq === undefined) throw new Error(`The server answered ${answer.status}: ${answer.text.slice(0, 500)}`)
  return seq
}
