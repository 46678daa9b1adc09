import type { AnswerValue } from './answers.ts'

/** A sign-off as its field `signatures.<signer>` holds it. */
export interface Signature {
  /** As typed by the signer. */
  readonly name: string
  readonly role: string
  /** ISO date. */
  readonly date: string
  /** Digest of the heads that were signed. */
  readonly hash: string
}

/** Reads a signature out of a field; null for an empty field and for anything that is no signature. */
export function readSignature(value: AnswerValue | undefined): Signature | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const { name, role, date, hash } = value as { readonly [key: string]: AnswerValue }
  if (typeof name !== 'string' || typeof role !== 'string' || typeof date !== 'string' || typeof hash !== 'string') return null
  return { name, role, date, hash }
}
