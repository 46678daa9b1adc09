import type { AdminCommand } from './command.ts'
import { backupCommand } from './commands/backup.ts'
import { rebuildHeadsCommand } from './commands/rebuild-heads.ts'
import { redactCommand } from './commands/redact.ts'
import { restoreCommand } from './commands/restore.ts'
import { addUserCommand, inviteCommand, listUsersCommand, revokeUserCommand } from './commands/users.ts'
import { verifyCommand } from './commands/verify.ts'

/** Every administration command, in the order of the help. */
export const adminCommands: readonly AdminCommand[] = [
  addUserCommand,
  revokeUserCommand,
  listUsersCommand,
  inviteCommand,
  redactCommand,
  verifyCommand,
  rebuildHeadsCommand,
  backupCommand,
  restoreCommand,
]
