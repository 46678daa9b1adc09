import { roles } from './admin-shapes.ts'
import type {
  AdminDevice,
  AdminPerson,
  AuditEntry,
  AuditPage,
  Grant,
  HeldGrant,
  Invitation,
  InvitationState,
  OneTimeLink,
  Redaction,
  ServerFacts,
} from './admin-shapes.ts'

/** Something that came over the wire has another shape than agreed; `path` says where. */
export class ShapeFault extends Error {
  constructor(path: string, expected: string) {
    super(`${path}: expected ${expected}`)
  }
}

type Members = { readonly [name: string]: unknown }
type Take<T> = (value: unknown, path: string) => T

function takeMembers(value: unknown, path: string): Members {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new ShapeFault(path, 'an object')
  return value as Members
}

function takeString(value: unknown, path: string): string {
  if (typeof value !== 'string') throw new ShapeFault(path, 'a text')
  return value
}

/** Left out is null, as is null itself. */
function takeStringOrNull(value: unknown, path: string): string | null {
  return value === null || value === undefined ? null : takeString(value, path)
}

function takeCount(value: unknown, path: string): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) throw new ShapeFault(path, 'a count')
  return value
}

function takeList<T>(value: unknown, path: string, take: Take<T>): readonly T[] {
  if (!Array.isArray(value)) throw new ShapeFault(path, 'a list')
  return value.map((item, index) => take(item, `${path}[${index}]`))
}

/** Reads a list that stands under a name in the answer. */
export function takeNamedList<T>(value: unknown, name: string, take: Take<T>): readonly T[] {
  return takeList(takeMembers(value, '')[name], name, take)
}

/** Reads a role in its scope; a role of a newer server is a fault, since showing half of somebody's rights would mislead. */
export function takeGrant(value: unknown, path: string): Grant {
  const members = takeMembers(value, path)
  const role = roles.find((one) => one === members['role'])
  if (role === undefined) throw new ShapeFault(`${path}.role`, 'a role')
  return { role, target: takeStringOrNull(members['target'], `${path}.target`) ?? '' }
}

function takeHeldGrant(value: unknown, path: string): HeldGrant {
  const source = takeMembers(value, path)['source'] === 'record' ? 'record' : 'granted'
  return { ...takeGrant(value, path), source }
}

/** Reads an account. */
export function takePerson(value: unknown, path: string): AdminPerson {
  const members = takeMembers(value, path)
  return {
    id: takeString(members['id'], `${path}.id`),
    name: takeString(members['name'], `${path}.name`),
    email: takeString(members['email'], `${path}.email`),
    roles: takeList(members['roles'], `${path}.roles`, takeHeldGrant),
    lastSeen: takeStringOrNull(members['lastSeen'], `${path}.lastSeen`),
    passkeys: takeCount(members['passkeys'], `${path}.passkeys`),
    password: members['password'] === true,
    tokens: takeCount(members['tokens'] ?? 0, `${path}.tokens`),
    revokedAt: takeStringOrNull(members['revokedAt'], `${path}.revokedAt`),
  }
}

const invitationStates: readonly InvitationState[] = ['open', 'used', 'expired', 'withdrawn']

/** Reads an invitation. */
export function takeInvitation(value: unknown, path: string): Invitation {
  const members = takeMembers(value, path)
  const state = invitationStates.find((one) => one === members['state'])
  if (state === undefined) throw new ShapeFault(`${path}.state`, 'a state of an invitation')
  return {
    id: takeString(members['id'], `${path}.id`),
    email: takeString(members['email'], `${path}.email`),
    name: takeString(members['name'], `${path}.name`),
    roles: takeList(members['roles'], `${path}.roles`, takeGrant),
    bringsOrganization: members['bringsOrganization'] === true,
    state,
    created: takeString(members['created'], `${path}.created`),
    expires: takeString(members['expires'], `${path}.expires`),
  }
}

/** Reads a link that is told once. */
export function takeLink(value: unknown): OneTimeLink {
  const members = takeMembers(value, '')
  return { link: takeString(members['link'], 'link'), mailed: members['mailed'] === true }
}

/** Reads a device. */
export function takeDevice(value: unknown, path: string): AdminDevice {
  const members = takeMembers(value, path)
  return {
    device: takeString(members['device'], `${path}.device`),
    user: takeString(members['user'], `${path}.user`),
    label: takeStringOrNull(members['label'], `${path}.label`) ?? '',
    lastSeen: takeStringOrNull(members['lastSeen'], `${path}.lastSeen`),
    unsent: takeCount(members['unsent'] ?? 0, `${path}.unsent`),
    refused: takeCount(members['refused'] ?? 0, `${path}.refused`),
  }
}

/** Reads a page of the audit log. */
export function takeAuditPage(value: unknown): AuditPage {
  const members = takeMembers(value, '')
  return { entries: takeList(members['entries'], 'entries', takeAuditEntry), next: takeStringOrNull(members['next'], 'next') }
}

function takeAuditEntry(value: unknown, path: string): AuditEntry {
  const members = takeMembers(value, path)
  return {
    id: String(members['id']),
    at: takeString(members['at'], `${path}.at`),
    actor: takeStringOrNull(members['actor'], `${path}.actor`),
    action: takeString(members['action'], `${path}.action`),
    target: takeStringOrNull(members['target'], `${path}.target`) ?? '',
    detail: listDetails(members['detail']),
  }
}

/** What the server notes beside an act is its own affair: shown as it comes, whatever it is. */
function listDetails(detail: unknown): AuditEntry['detail'] {
  if (typeof detail !== 'object' || detail === null) return []
  return Object.entries(detail as Members)
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([name, value]) => [name, (Array.isArray(value) ? value : [value]).map(writeWord)] as const)
    .filter(([, values]) => values.length > 0)
}

function writeWord(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** Reads a redaction. */
export function takeRedaction(value: unknown, path: string): Redaction {
  const members = takeMembers(value, path)
  const text = (name: string) => takeString(members[name], `${path}.${name}`)
  return {
    edit: text('edit'),
    record: text('record'),
    field: text('field'),
    scope: text('scope'),
    by: text('by'),
    at: text('at'),
    reason: text('reason'),
  }
}

/** Reads what the server says of itself. */
export function takeServerFacts(value: unknown): ServerFacts {
  const members = takeMembers(value, '')
  const counts = Object.entries(takeMembers(members['counts'] ?? {}, 'counts'))
  return {
    engine: takeString(members['engine'], 'engine'),
    version: takeString(members['version'], 'version'),
    counts: counts.map(([name, count]) => [name, takeCount(count, `counts.${name}`)] as const),
  }
}
