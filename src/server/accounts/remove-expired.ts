import type { Storage } from '../storage/storage.ts'
import { writeInstant } from './instant.ts'

/** Removes sessions and challenges of passkeys that have expired unused: nobody comes back to remove them. */
export async function removeExpired({ db }: Storage, now: number): Promise<void> {
  const today = writeInstant(now)
  await db.deleteFrom('session').where('expiresAt', '<=', today).execute()
  await db.deleteFrom('verification').where('expiresAt', '<=', today).execute()
}
