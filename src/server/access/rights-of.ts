import type { Scope } from '../../change/edit.ts'
import type { Charter } from '../../domain/charter.ts'
import type { Rights } from '../../domain/rules/access.ts'
import { organizationScope, TASK_FORCE, workGroupScope } from '../../domain/scope.ts'
import type { Storage } from '../storage/storage.ts'
import type { CharterInForce } from './charter-in-force.ts'
import { loadRightsSources } from './load-rights.ts'
import { RightsState } from './rights-state.ts'
import type { Rules } from './rules.ts'

/** Makes what works out a user's rights as of now. */
export function createRightsOf({ db, engine }: Storage, charter: CharterInForce, now: () => number): (user: string) => Promise<Rights> {
  return async (user) => {
    const [sources, inForce] = await Promise.all([loadRightsSources(db, engine, [user]), charter.read(db)])
    return new RightsState(sources, new Date(now()).toISOString().slice(0, 10), inForce).of(user)
  }
}

/** Makes what lists the scopes that rights let somebody read. */
export function createReadableScopes({ db }: Storage, charter: CharterInForce, rules: Rules): (rights: Rights) => Promise<Scope[]> {
  return async (rights) => {
    // Whatever has a log, and what may get one; for who reads only his own, the former need not be looked through.
    const logs = db.selectFrom('scopes').select('scope').where('last_seq', '>', 0)
    const [inForce, known] = await Promise.all([charter.read(db), rights.staff ? logs.execute() : []])
    const scopes = new Set([...known.map(({ scope }) => scope), ...listOwn(rights, inForce)])
    return [...scopes].filter((scope) => rules.mayRead(rights, scope, inForce)).sort()
  }
}

function listOwn(rights: Rights, charter: Charter): Scope[] {
  const groups = [...charter.workGroups.map(({ id }) => id), ...rights.groups, ...rights.chairs]
  return [TASK_FORCE, ...groups.map(workGroupScope), ...[...rights.represents, ...rights.executiveOf].map(organizationScope)]
}
