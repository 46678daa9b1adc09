import { createHash, createHmac } from 'node:crypto'

/** 32 unguessable bytes as text for an address or a header. */
export function writeSecret(random: (bytes: number) => Uint8Array): string {
  return Buffer.from(random(32)).toString('base64url')
}

/** What is kept of a secret: SHA-256 is enough, for nobody can guess 32 random bytes. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** A secret that every process with the same key finds alike, so that it is written nowhere. */
export function deriveSecret(key: string, purpose: string): string {
  return createHmac('sha256', key).update(purpose).digest('base64url')
}
