import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import { SettingsProblem, readSettings } from '../settings.ts'
import { StorageProblem } from '../storage/storage.ts'
import { BackupProblem } from './backup-format.ts'
import { AdminProblem, UsageProblem, type AdminArguments, type AdminCommand, type AdminWorld } from './command.ts'

/** Status of a command: done, failed, or not understood. */
export type AdminStatus = 0 | 1 | 2

/** The command with which an administrator starts each of ours. */
const program = 'npm run --silent admin --'

/** Runs the command that `line` names. Says the result's last line, or tells what is wrong, and gives back the status to end with. */
export async function runAdmin(line: readonly string[], commands: readonly AdminCommand[], world: AdminWorld): Promise<AdminStatus> {
  if (line.length === 0 || line[0] === 'help' || line.includes('--help')) {
    const asked = findCommand(
      line.filter((word) => word !== 'help' && word !== '--help'),
      commands,
    )
    world.say(asked ? explain(asked) : explainAll(commands))
    return line.length === 0 ? 2 : 0
  }
  const command = findCommand(line, commands)
  try {
    if (!command) throw new UsageProblem(`There is no command "${line.slice(0, 2).join(' ')}".`)
    const given = parseLine(line.slice(command.name.split(' ').length), command)
    const settings = readSettings({ ...world.environment, ...(given.text('data-dir') && { DATA_DIR: given.text('data-dir') }) })
    world.say(await command.run({ ...world, given, settings }))
    return 0
  } catch (error) {
    if (error instanceof UsageProblem) {
      world.tell(`${error.message}\n${command ? explain(command) : `Known are: ${commands.map((known) => known.name).join(', ')}, help.`}`)
      return 2
    }
    world.tell(sayProblem(error))
    return 1
  }
}

function sayProblem(error: unknown): string {
  const sentences = [AdminProblem, SettingsProblem, BackupProblem, StorageProblem]
  if (error instanceof Error && sentences.some((kind) => error instanceof kind)) return error.message
  return `This should not have happened: ${error instanceof Error ? error.stack : String(error)}`
}

function findCommand(line: readonly string[], commands: readonly AdminCommand[]): AdminCommand | undefined {
  return commands.find((command) => command.name.split(' ').every((word, index) => line[index] === word))
}

function parseLine(line: readonly string[], command: AdminCommand): AdminArguments {
  const { positionals, values } = parseOrRefuse(line, command)
  if (positionals.length !== command.words)
    throw new UsageProblem(positionals.length < command.words ? 'Something is missing.' : `"${positionals.at(-1)}" is one word too many.`)
  const list = (name: string): readonly string[] => {
    const value = values[name]
    return (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string')
  }
  return { words: positionals, list, text: (name) => list(name).at(-1), flag: (name) => values[name] === true }
}

function parseOrRefuse(line: readonly string[], command: AdminCommand) {
  try {
    const options: ParseArgsOptionsConfig = { ...command.options, 'data-dir': { type: 'string' } }
    return parseArgs({ args: [...line], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageProblem(error instanceof Error ? error.message : String(error))
  }
}

function explain(command: AdminCommand): string {
  return `Use: ${program} ${[command.name, command.usage].filter(Boolean).join(' ')} [--data-dir FOLDER]\n${command.summary}`
}

function explainAll(commands: readonly AdminCommand[]): string {
  const rows = commands.map((command) => `  ${[command.name, command.usage].filter(Boolean).join(' ')}\n      ${command.summary}`)
  const place = 'The data are those of DATA_DIR (or --data-dir FOLDER), or of DATABASE_URL, as for the server.'
  return [
    `Use: ${program} COMMAND …`,
    ...rows,
    '  help [COMMAND]',
    place,
    'Ends with 0 when done, 1 when it failed, 2 when not understood.',
  ].join('\n')
}
