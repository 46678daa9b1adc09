import { isWholeText, member, takeList, takeObject, takeText, takeWhole, type Members } from '../change/check-json.ts'
import type { Json } from '../change/edit.ts'
import { isUuid } from '../change/identify.ts'
import { takeScopes } from '../change/parse-page.ts'
import { at, parseSafely, type Parsed, type Path } from '../change/problem.ts'
import type { Rights } from '../domain/rules/access.ts'
import type { HistoryPage, InvitationOffer, LoggedValue, Passkey, ServerSession } from './account-shapes.ts'

/** Reads the answer of `GET /api/session`. */
export function parseSession(json: unknown): Parsed<ServerSession> {
  return parseSafely(() => {
    const session = takeObject(json, null)
    const user = takeObject(member(session, 'user'), at(null, 'user'))
    const methods = takeObject(member(session, 'methods') ?? {}, at(null, 'methods'))
    return {
      user: { id: takeAny(user, 'id', at(null, 'user')), name: readText(user, 'name'), email: readText(user, 'email') },
      rights: takeRights(member(session, 'rights'), at(null, 'rights')),
      scopes: takeScopes(member(session, 'scopes'), at(null, 'scopes')),
      taskForce: takeText(session, 'taskForce', null, 'uuid', isUuid),
      epoch: takeText(session, 'epoch', null, 'uuid', isUuid),
      via: member(session, 'via') === 'token' ? 'token' : 'session',
      methods: { passkeys: Number(member(methods, 'passkeys') ?? 0), password: member(methods, 'password') === true },
      device: takeDevice(member(session, 'device')),
    }
  })
}

function takeRights(value: unknown, path: Path): Rights {
  const rights = takeObject(value, path)
  const list = (key: string) => takeTexts(member(rights, key) ?? [], at(path, key))
  return {
    user: takeAny(rights, 'user', path),
    staff: member(rights, 'staff') === true,
    observer: member(rights, 'observer') === true,
    chairs: list('chairs'),
    groups: list('groups'),
    represents: list('represents'),
    executiveOf: list('executiveOf'),
  }
}

function takeDevice(value: unknown): ServerSession['device'] {
  if (value === null || value === undefined) return null
  const path = at(null, 'device')
  const device = takeObject(value, path)
  return { id: takeAny(device, 'id', path), lastSeen: takeAny(device, 'lastSeen', path), unsent: takeWhole(device, 'unsent', path, 0) }
}

/** Reads what an invitation offers. */
export function parseInvitation(json: unknown): Parsed<InvitationOffer> {
  return parseSafely(() => {
    const offer = takeObject(json, null)
    const roles = takeList(member(offer, 'roles') ?? [], at(null, 'roles')).map((item, index) => {
      const place = at(at(null, 'roles'), index)
      const role = takeObject(item, place)
      return { role: takeAny(role, 'role', place), target: readText(role, 'target') }
    })
    return {
      kind: readText(offer, 'kind') || 'invitation',
      email: readText(offer, 'email') || null,
      name: readText(offer, 'name'),
      roles,
      bringsOrganization: member(offer, 'bringsOrganization') === true,
      expires: readText(offer, 'expires') || null,
    }
  })
}

/** Reads the account's passkeys. */
export function parsePasskeys(json: unknown): Parsed<readonly Passkey[]> {
  return parseSafely(() =>
    takeList(json, null).map((item, index) => {
      const passkey = takeObject(item, at(null, index))
      const [name, createdAt] = [member(passkey, 'name'), member(passkey, 'createdAt')]
      return {
        id: takeAny(passkey, 'id', at(null, index)),
        name: typeof name === 'string' && name !== '' ? name : null,
        createdAt: typeof createdAt === 'string' ? createdAt : null,
      }
    }),
  )
}

/** Reads a page of a field's history. */
export function parseHistory(json: unknown): Parsed<HistoryPage> {
  return parseSafely(() => {
    const page = takeObject(json, null)
    const list = at(null, 'entries')
    const entries = takeList(member(page, 'entries'), list).map((item, index) => takeLogged(item, at(list, index)))
    const next = member(page, 'next') ?? null
    return { entries, next: next === null ? null : takeAny(page, 'next', null) }
  })
}

function takeLogged(item: unknown, path: Path): LoggedValue {
  const entry = takeObject(item, path)
  const carriedBy = member(entry, 'carriedBy')
  return {
    edit: takeText(entry, 'edit', path, 'uuid', isUuid),
    value: (member(entry, 'value') ?? null) as Json,
    by: takeAny(entry, 'by', path),
    ...(typeof carriedBy === 'string' ? { carriedBy } : {}),
    at: takeAny(entry, 'at', path),
    received: takeAny(entry, 'received', path),
    seq: takeWhole(entry, 'seq', path, 1),
    current: member(entry, 'current') === true,
    redacted: member(entry, 'redacted') === true,
  }
}

function takeTexts(value: unknown, path: Path): readonly string[] {
  return takeList(value, path).map((_, index, list) => takeAny(list as unknown as Members, String(index), path))
}

/** A text that is not empty. */
function takeAny(object: Members, key: string, path: Path): string {
  return takeText(object, key, path, 'text', (text) => text !== '' && isWholeText(text))
}

/** A text; empty where it is missing. */
function readText(object: Members, key: string): string {
  const value = member(object, key)
  return typeof value === 'string' ? value : ''
}
