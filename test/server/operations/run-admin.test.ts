import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { AdminProblem, requireText, type AdminCommand } from '../../../src/server/operations/command.ts'
import { runAdmin } from '../../../src/server/operations/run-admin.ts'

const greet: AdminCommand = {
  name: 'user greet',
  usage: 'NAME --email E [--word W]…',
  summary: 'Greets somebody.',
  options: { email: { type: 'string' }, word: { type: 'string', multiple: true }, loud: { type: 'boolean' } },
  words: 1,
  run: ({ given, settings }) => {
    if (given.words[0] === 'nobody') throw new AdminProblem('There is no such person.')
    if (given.words[0] === 'fault') throw new TypeError('planted')
    return Promise.resolve(
      [requireText(given, 'email'), ...given.list('word'), given.flag('loud'), settings.dataFolder, settings.databaseUrl].join('|'),
    )
  },
}

async function run(line: string, environment: Record<string, string> = {}) {
  const said: string[] = []
  const told: string[] = []
  const status = await runAdmin(line.split(' ').filter(Boolean), [greet], {
    environment,
    folder: '/',
    say: (text) => said.push(text),
    tell: (text) => told.push(text),
    now: () => 0,
    newId: () => 'id',
    random: (bytes) => new Uint8Array(bytes),
  })
  return { status, said: said.join('\n'), told: told.join('\n') }
}

describe('the commands of the operator', () => {
  it('end with 0 and say nothing but their result', async () => {
    const given = 'user greet Ann --email ann@example.org --word a --word b --loud'
    expect(await run(given)).toEqual({ status: 0, said: 'ann@example.org|a|b|true|./data|', told: '' })
  })

  it('work on the data of the server: DATA_DIR, --data-dir before it, DATABASE_URL', async () => {
    const given = 'user greet Ann --email a@example.org'
    expect((await run(given, { DATA_DIR: '/srv/a' })).said).toBe('a@example.org|false|/srv/a|')
    expect((await run(`${given} --data-dir /srv/b`, { DATA_DIR: '/srv/a' })).said).toBe('a@example.org|false|/srv/b|')
    expect((await run(given, { DATABASE_URL: 'postgres://host/name' })).said).toBe('a@example.org|false|./data|postgres://host/name')
  })

  it('end with 1 and one sentence when something cannot be done, or the settings make no sense', async () => {
    expect(await run('user greet nobody --email a@example.org')).toEqual({ status: 1, said: '', told: 'There is no such person.' })
    expect((await run('user greet Ann --email a@example.org', { DATABASE_URL: 'mysql://x' })).told).toMatch(
      /^DATABASE_URL must be an address/,
    )
  })

  it('end with 1 and say where, when it is a fault of the program', async () => {
    const { status, told } = await run('user greet fault --email a@example.org')
    expect([status, told]).toEqual([1, expect.stringMatching(/^This should not have happened: TypeError: planted\n/)])
  })

  it.each([
    ['greet', 'There is no command "greet".\nKnown are: user greet, help.'],
    ['user', 'There is no command "user".'],
    ['user greet Ann', '--email is missing.\nUse: npm run --silent admin -- user greet NAME'],
    ['user greet --email a@example.org', 'Something is missing.'],
    ['user greet Ann Bob --email a@example.org', '"Bob" is one word too many.'],
    ['user greet Ann --mail a@example.org', "Unknown option '--mail'"],
    ['user greet Ann --email', "Option '--email <value>' argument missing"],
  ])('end with 2 and the way to use them: %s', async (line, sentence) => {
    const { status, said, told } = await run(line)
    expect([status, said, told]).toEqual([2, '', expect.stringContaining(sentence)])
  })

  it('explain themselves', async () => {
    const all = await run('help')
    expect([all.status, all.said]).toEqual([0, expect.stringContaining('user greet NAME --email E [--word W]…\n      Greets somebody.')])
    expect((await run('help user greet')).said).toBe((await run('user greet --help')).said)
    expect((await run('user greet --help')).said).toMatch(/^Use: npm run --silent admin -- user greet NAME/)
    expect((await run('')).status).toBe(2)
  })

  it('start without the library that signs people in, which takes longer to load than they run', async () => {
    const watch = `
      import { registerHooks } from 'node:module'
      registerHooks({ resolve: (name, context, next) => {
        if (name.includes('better-auth')) throw new Error(name + ' is loaded by ' + context.parentURL)
        return next(name, context)
      } })`
    const options = ['--import', `data:text/javascript,${encodeURIComponent(watch)}`]
    const { stdout } = await promisify(execFile)(process.execPath, [...options, 'src/server/admin.ts', 'help'])
    expect(stdout).toContain('user add')
  })
})
