import type { ParseArgsOptionsConfig } from 'node:util'
import type { Settings } from '../settings.ts'

/** Arguments that make no sense; its message is a sentence. The command ends with status 2 and says how it is used. */
export class UsageProblem extends Error {
  override readonly name = 'UsageProblem'
}

/** Something that cannot be done as asked; its message is a sentence. The command ends with status 1. */
export class AdminProblem extends Error {
  override readonly name = 'AdminProblem'
}

/** What an administration command is given by the process that runs it. */
export interface AdminWorld {
  readonly environment: Readonly<Record<string, string | undefined>>
  /** The folder that file names are relative to. */
  readonly folder: string
  /** A line on the standard output: the result. */
  say(line: string): void
  /** A line on the standard error: progress, and faults. */
  tell(line: string): void
  now(): number
  newId(): string
  random(bytes: number): Uint8Array
}

/** Options and words of a command, as given. */
export interface AdminArguments {
  /** The words behind the command's name. */
  readonly words: readonly string[]
  /** The value of an option that was given (the last one). */
  text(name: string): string | undefined
  /** All values of an option that may be repeated. */
  list(name: string): readonly string[]
  flag(name: string): boolean
}

/** One run of a command. */
export interface AdminCall extends AdminWorld {
  /** As for the server; their data are what the command works on. */
  readonly settings: Settings
  readonly given: AdminArguments
}

/** An administration command. */
export interface AdminCommand {
  /** One or two words. */
  readonly name: string
  /** What follows the name, for the help. */
  readonly usage: string
  readonly summary: string
  readonly options: ParseArgsOptionsConfig
  /** How many words follow the name. */
  readonly words: number
  /** Does it, and resolves with the last line to say. Throws the problems whose messages are sentences: `AdminProblem` and others. */
  run(call: AdminCall): Promise<string>
}

/** The value of an option that has to be given. Throws `UsageProblem` where it is missing or empty. */
export function requireText(given: AdminArguments, name: string): string {
  const text = given.text(name)?.trim()
  if (text) return text
  throw new UsageProblem(`--${name} is missing.`)
}
