import { isRecordId } from '../../../change/identify.ts'
import { addUser, invite, listUsers, revokeUser, type RoleOptions } from '../../accounts/commands.ts'
import { AdminProblem, requireText, UsageProblem, type AdminArguments, type AdminCommand } from '../command.ts'
import { withData, withKnownData } from '../with-data.ts'

const rolesUsage = '[--staff] [--observer] [--chair GROUP]… [--member GROUP]… [--represents ORG]… [--executive ORG]…'
const list = { type: 'string', multiple: true } as const
const person = { email: { type: 'string' }, name: { type: 'string' } } as const
const roles = {
  staff: { type: 'boolean' },
  observer: { type: 'boolean' },
  chair: list,
  member: list,
  represents: list,
  executive: list,
} as const

function readEmail(given: AdminArguments): string {
  const email = requireText(given, 'email')
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new AdminProblem(`"${email}" is no e-mail address.`)
  return email
}

/** Groups are looked up in the charter later; an organization may come after its representative, so that its key only has to be one. */
function readRoles(given: AdminArguments): RoleOptions {
  for (const key of [...given.list('represents'), ...given.list('executive')]) {
    if (!isRecordId(`organization:${key}`))
      throw new AdminProblem(`"${key}" is no key of an organization: letters, digits, "_", "." and "-", 200 at most.`)
  }
  return {
    staff: given.flag('staff'),
    observer: given.flag('observer'),
    chairs: given.list('chair'),
    members: given.list('member'),
    represents: given.list('represents'),
    executive: given.list('executive'),
  }
}

/** `user add` */
export const addUserCommand: AdminCommand = {
  name: 'user add',
  usage: `--email E --name N ${rolesUsage} [--token]`,
  summary:
    'Makes an account, or gives more roles to the one with that address, and prints {"user": id} as one line of JSON; with --token also a token for "Authorization: Bearer". GROUP is an id of the charter (1 to 8 in that of 2014), ORG an organization’s key.',
  options: { ...person, ...roles, token: { type: 'boolean' } },
  words: 0,
  run: async (call) => {
    const wish = { ...readRoles(call.given), email: readEmail(call.given), name: requireText(call.given, 'name') }
    return withData(call, async ({ storage, ledger }) =>
      JSON.stringify(await addUser(storage, ledger, { ...wish, token: call.given.flag('token') }, call)),
    )
  },
}

/** `user revoke` */
export const revokeUserCommand: AdminCommand = {
  name: 'user revoke',
  usage: '--email E',
  summary: 'Ends an account: its sessions, tokens and rights, from the next request on. Prints {"user": id} as one line of JSON.',
  options: { email: person.email },
  words: 0,
  run: async (call) => {
    const email = readEmail(call.given)
    return withKnownData(call, async ({ storage, ledger }) => JSON.stringify(await revokeUser(storage, ledger, { email }, call)))
  },
}

/** `user list` */
export const listUsersCommand: AdminCommand = {
  name: 'user list',
  usage: '',
  summary: 'Lists every account as a line of JSON, with the roles given directly; the last line says how many there are.',
  options: {},
  words: 0,
  run: (call) =>
    withKnownData(call, async ({ storage }) => {
      const users = await listUsers(storage)
      for (const user of users) call.say(JSON.stringify(user))
      return `${users.length} accounts, ${users.filter(({ revokedAt }) => revokedAt !== null).length} of them revoked.`
    }),
}

/** `invite` */
export const inviteCommand: AdminCommand = {
  name: 'invite',
  usage: `--email E --name N ${rolesUsage} [--brings-organization] [--days N]`,
  summary:
    'Invites somebody: prints a link to pass on, which works once, for 14 days or --days N. --brings-organization: see OPERATING.md.',
  options: { ...person, ...roles, 'brings-organization': { type: 'boolean' }, 'days': { type: 'string' } },
  words: 0,
  run: async (call) => {
    const { given, settings } = call
    const wish = {
      ...readRoles(given),
      email: readEmail(given),
      name: requireText(given, 'name'),
      bringsOrganization: given.flag('brings-organization'),
      days: readDays(given.text('days') ?? '14'),
      baseUrl: settings.publicUrl ?? `http://localhost:${settings.port}`,
    }
    return withData(call, async ({ storage, ledger }) => (await invite(storage, ledger, wish, call)).link)
  },
}

function readDays(text: string): number {
  const days = Number(text)
  if (/^\d{1,3}$/.test(text) && days >= 1 && days <= 90) return days
  throw new UsageProblem(`--days must be a whole number from 1 to 90, but it is "${text}".`)
}
