import type { Kysely } from 'kysely'
import type { Tables } from '../storage/tables.ts'
import { writeInstant } from './instant.ts'

/** How exactly "last seen" is kept. */
const seenEvery = 60_000

/** What a device says of itself. */
export interface DeviceReport {
  readonly device: string
  readonly label: string
  /** Edits that it has not sent. */
  readonly unsent: number
  /** Edits that the server refused and that still lie there. */
  readonly refused: number
}

/** A device as staff see it. */
export interface ListedDevice extends DeviceReport {
  readonly user: string
  readonly lastSeen: string
}

/** Keeps what a device says of itself; false where the device is another account's. */
export async function keepDevice(db: Kysely<Tables>, now: number, user: string, report: DeviceReport): Promise<boolean> {
  const { device, label, unsent, refused } = report
  const facts = { label, unsent, refused, last_seen: writeInstant(now) }
  const kept = await db
    .insertInto('devices')
    .values({ device, user, ...facts })
    .onConflict((conflict) => conflict.column('device').doUpdateSet(facts).where('devices.user', '=', user))
    .returning('device')
    .executeTakeFirst()
  return kept !== undefined
}

/** A device has synced. Kept at most once a minute; a device of another account is left alone. */
export async function touchDevice(db: Kysely<Tables>, now: number, user: string, device: string): Promise<void> {
  const known = await db.selectFrom('devices').select(['user', 'last_seen']).where('device', '=', device).executeTakeFirst()
  if (known && (known.user !== user || now - Date.parse(known.last_seen) < seenEvery)) return
  const last_seen = writeInstant(now)
  await db
    .insertInto('devices')
    .values({ device, user, label: '', unsent: 0, refused: 0, last_seen })
    .onConflict((conflict) => conflict.column('device').doUpdateSet({ last_seen }).where('devices.user', '=', user))
    .execute()
}

/** One device of an account. */
export async function findDevice(db: Kysely<Tables>, user: string, device: string): Promise<ListedDevice | null> {
  const row = await db.selectFrom('devices').selectAll().where('device', '=', device).where('user', '=', user).executeTakeFirst()
  return row ? listed(row) : null
}

/** Every device, the one seen last first. */
export async function listDevices(db: Kysely<Tables>): Promise<ListedDevice[]> {
  return (await db.selectFrom('devices').selectAll().orderBy('last_seen', 'desc').orderBy('device').execute()).map(listed)
}

function listed({ device, user, label, last_seen, unsent, refused }: Tables['devices']): ListedDevice {
  return { device, user, label, lastSeen: last_seen, unsent, refused }
}
