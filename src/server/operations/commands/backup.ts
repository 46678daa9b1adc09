import { resolve } from 'node:path'
import type { AdminCommand } from '../command.ts'
import { withKnownData } from '../with-data.ts'
import { writeBackup } from '../write-backup.ts'

/** `backup FILE` */
export const backupCommand: AdminCommand = {
  name: 'backup',
  usage: 'FILE [--force]',
  summary:
    'Writes everything into one file, as it is at this moment, while servers go on; either engine can restore it. --force replaces a file.',
  options: { force: { type: 'boolean' } },
  words: 1,
  run: (call) =>
    withKnownData(call, async ({ storage, ledger }) => {
      const file = resolve(call.folder, call.given.words[0]!)
      const madeAt = new Date(call.now()).toISOString()
      const { rows } = await writeBackup(storage, ledger, { file, madeAt, force: call.given.flag('force'), tell: call.tell })
      return `Backed up: ${rows['log']} edits in ${rows['scopes']} scopes and ${rows['user']} accounts, as "${file}".`
    }),
}
