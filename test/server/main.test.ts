import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { Server } from 'node:http'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, vi } from 'vitest'
import { createApp } from '../../src/server/app.ts'
import { listen } from '../../src/server/listen.ts'

describe('starting and stopping the server', () => {
  it('says which port is taken and what to do', async () => {
    const other = createServer().listen(0, 'localhost')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    await expect(listen(createApp('dist', null), 'localhost', port)).rejects.toThrow(
      `Port ${port} is already in use. Stop the program that uses it`,
    )
    other.close()
  })

  it('says when HOST is no address of this machine', async () => {
    await expect(listen(createApp('dist', null), '203.0.113.1', 0)).rejects.toThrow(
      'HOST is "203.0.113.1", which is no address of this machine.',
    )
  })

  it('ends with one sentence and code 1 when PORT is no number', () => {
    const run = spawnSync(process.execPath, ['src/server/main.ts'], { env: { ...process.env, PORT: 'eighty' }, encoding: 'utf8' })
    expect([run.status, run.stderr]).toEqual([1, 'PORT must be a whole number from 0 to 65535, but it is "eighty".\n'])
  })

  it('stops when asked, after the running requests, whatever connections stay open', async () => {
    let finish = (): void => undefined
    let arrived = (): void => undefined
    const asked = new Promise<void>((resolve) => (arrived = resolve))
    const slow = {
      fetch: async (): Promise<Response> => {
        arrived()
        await new Promise<void>((resolve) => (finish = resolve))
        return new Response('done')
      },
    }
    const force = vi.spyOn(Server.prototype, 'closeAllConnections')
    const server = await listen(slow, 'localhost', 0)
    const running = fetch(server.url)
    await asked
    const closed = server.close()
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow()
    finish()
    expect(await (await running).text()).toBe('done')
    await closed
    expect(force).not.toHaveBeenCalled()
    force.mockRestore()
  })
})
