import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it, onTestFinished } from 'vitest'
import { acquireServerLock, tryServerLock } from '../../../src/server/operations/server-lock.ts'
import { SettingsProblem } from '../../../src/server/settings.ts'
import { makeFolder } from './temporary-folder.ts'

/** Another process that holds the lock. */
async function startHolder(folder: string): Promise<ChildProcess> {
  const holder = spawn(process.execPath, ['test/server/operations/hold-lock.ts', folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void holder.kill('SIGKILL'))
  await once(holder.stdout, 'data')
  return holder
}

describe('the lock of the server on an embedded database', () => {
  it('refuses a second server with a sentence that says where and what to do', async () => {
    const folder = await makeFolder()
    await startHolder(folder)
    const second = acquireServerLock(folder)
    await expect(second).rejects.toBeInstanceOf(SettingsProblem)
    await expect(second).rejects.toThrow(`Another server already runs on the data in DATA_DIR "${folder}". Stop it first`)
  })

  it('is free again at once when its holder is killed, though the file stays', async () => {
    const folder = await makeFolder()
    const holder = await startHolder(folder)
    expect(await tryServerLock(folder)).toBeNull()
    const ended = once(holder, 'exit')
    holder.kill('SIGKILL')
    await ended
    const lock = await acquireServerLock(folder)
    await lock.release()
  })

  it('is not lost when the same process tries a second time', async () => {
    const folder = await makeFolder()
    const lock = await acquireServerLock(folder)
    expect(await tryServerLock(folder)).toBeNull()
    await expect(startHolderAndSeeItRefused(folder)).resolves.toBe(1)
    await lock.release()
    await (await acquireServerLock(folder)).release()
  })

  it('lets servers on different folders run side by side', async () => {
    const locks = [await acquireServerLock(await makeFolder()), await acquireServerLock(await makeFolder())]
    await Promise.all(locks.map((lock) => lock.release()))
  })
})

async function startHolderAndSeeItRefused(folder: string): Promise<unknown> {
  const other = spawn(process.execPath, ['test/server/operations/hold-lock.ts', folder], { stdio: 'ignore' })
  const [status] = (await once(other, 'exit')) as unknown[]
  return status
}
