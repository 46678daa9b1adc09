import { resolve } from 'node:path'
import { AdminProblem, type AdminCall, type AdminCommand } from '../command.ts'
import { checkBackup, restoreBackup } from '../restore-backup.ts'
import { tryHoldAlone } from '../serving-lock.ts'
import { withData } from '../with-data.ts'

/** `restore FILE` */
export const restoreCommand: AdminCommand = {
  name: 'restore',
  usage: 'FILE',
  summary:
    'Puts a backup in the place of everything that is there, under a new epoch; devices then bring what it lacks. No server may run. What was redacted or revoked since stays so.',
  options: {},
  words: 1,
  run: async (call) => {
    const lock = await tryHoldAlone(call.settings)
    if (!lock)
      throw new AdminProblem('A server runs on these data (or another restore). Stop every one of them first; nothing was changed.')
    try {
      return await restore(call, resolve(call.folder, call.given.words[0]!))
    } finally {
      await lock.release()
    }
  },
}

async function restore(call: AdminCall, file: string): Promise<string> {
  call.tell(`Checking "${file}" …`)
  const backup = await checkBackup(file)
  return withData(call, async ({ storage, ledger }) => {
    const epoch = call.newId()
    const at = new Date(call.now()).toISOString()
    await restoreBackup(storage, ledger, backup, { file, epoch, id: call.newId(), at, tell: call.tell })
    const { log, scopes, user } = backup.end.rows
    return `Restored as of ${backup.header.madeAt}: ${log} edits in ${scopes} scopes and ${user} accounts. The new epoch is ${epoch}.`
  })
}
