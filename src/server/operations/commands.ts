import type { AdminCommand } from './command.ts'

/** Every administration command, in the order of the help. */
export const adminCommands: readonly AdminCommand[] = []
