import type { LedgerEntry } from './ledger.ts'

/** The texts that each kind of entry must have, besides `what` and `at`. */
const membersByWhat: { readonly [What in LedgerEntry['what']]: readonly string[] } = {
  'redaction': ['edit', 'record', 'field', 'scope', 'by', 'reason'],
  'grant-revoked': ['user', 'role', 'target'],
  'grant-given': ['user', 'role', 'target'],
  'right-ended': ['thing', 'left'],
  'right-given': ['thing'],
  'could-read': ['user', 'scopes'],
  'brought': ['user', 'edits'],
  'user-revoked': ['user', 'email'],
  'user-reinstated': ['user'],
  'sessions-revoked': ['user'],
  'session-ended': ['session'],
  'token-revoked': ['hash'],
  'passkey-removed': ['passkey'],
  'password-changed': ['user'],
  'invitation-closed': ['invitation'],
}

/** An entry of the ledger from its line of JSON; null where the line is torn, damaged or of a kind that this version does not know. */
export function parseLedgerEntry(line: string): LedgerEntry | null {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return null
  }
  return isLedgerEntry(value) ? value : null
}

function isLedgerEntry(value: unknown): value is LedgerEntry {
  if (typeof value !== 'object' || value === null) return false
  const members = value as Readonly<Record<string, unknown>>
  const what = members['what']
  if (typeof what !== 'string' || !Object.hasOwn(membersByWhat, what)) return false
  return ['at', ...membersByWhat[what as LedgerEntry['what']]].every((name) => typeof members[name] === 'string')
}
