import type { Json } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import { shownValue } from '../change/merge.ts'
import { asText, listIds } from './read-field.ts'
import type { FieldSpec } from './field-type.ts'
import { isDate } from './rules/date.ts'
import { text } from './text.ts'

/** A sign-off: typed name, role and date, and the digest of the heads that were signed. */
export interface Signature {
  readonly signer: string
  readonly name: string
  readonly role: string
  readonly date: string
  readonly hash: string
}

/** Field of every guide's record that holds the sign-offs. */
export const signatureFields: FieldSpec = { field: 'signatures.*', label: text('Sign-off', 'Firma'), type: { type: 'signature' } }

/** The valid sign-offs of a record by signer: with a name, a date and a digest; others read as not signed. */
export function readSignatures(state: RecordState): ReadonlyMap<string, Signature> {
  const bySigner = new Map<string, Signature>()
  for (const signer of listIds(state, 'signatures')) {
    const value = shownValue(state, `signatures.${signer}`)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) continue
    const { name, role, date, hash } = value as { readonly [key: string]: Json }
    if (!asText(name).trim() || !isDate(date) || !asText(hash)) continue
    bySigner.set(signer, { signer, name: asText(name), role: asText(role), date, hash: asText(hash) })
  }
  return bySigner
}
