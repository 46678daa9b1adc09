const SCOPE = /^(?:task-force|(?:work-group|organization)\/[A-Za-z0-9_.-]{1,200})$/
const RECORD = /^[a-z][a-z0-9-]{0,63}:[A-Za-z0-9_.-]{1,200}$/
const FIELD = /^[A-Za-z0-9_-]{1,64}(?:\.[A-Za-z0-9_-]{1,64}){0,5}$/
const INSTANT = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/
const DIGEST = /^sha256-[A-Za-z0-9+/]{43}=$/
const HOSTILE = /^(?:__proto__|prototype|constructor)$/
const HOSTILE_SEGMENT = /(?:^|\.)(?:__proto__|prototype|constructor)(?:\.|$)/

/** True for a UUID of any version in either case (SPEC, "Ids"). Ids are compared as text, so one spelling has to be kept. */
export function isUuid(text: string): boolean {
  if (text.length !== 36) return false
  for (let index = 0; index < 36; index++) {
    const code = text.charCodeAt(index)
    if (index === 8 || index === 13 || index === 18 || index === 23) {
      if (code !== 45) return false
    } else if (!isHexDigit(code)) return false
  }
  return true
}

/** Bundles hold hundreds of thousands of ids: this is twice as fast as a regular expression. */
function isHexDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 97 && code <= 102) || (code >= 65 && code <= 70)
}

/** True for `task-force`, `work-group/<id>` and `organization/<id>`. */
export function isScope(text: string): boolean {
  return SCOPE.test(text)
}

/** True for `kind:key` (kind `[a-z][a-z0-9-]{0,63}`, key `[A-Za-z0-9_.-]{1,200}`). */
export function isRecordId(text: string): boolean {
  return RECORD.test(text) && !isHostileKey(text.slice(text.indexOf(':') + 1))
}

/** True for 1 to 6 segments `[A-Za-z0-9_-]{1,64}` joined by dots, none of them a name that could reach an object's prototype. */
export function isFieldId(text: string): boolean {
  return FIELD.test(text) && !HOSTILE_SEGMENT.test(text)
}

/** True for an ISO 8601 instant in UTC on a day that exists, such as `2026-01-31T23:59:59.999Z`. */
export function isInstant(text: string): boolean {
  if (!INSTANT.test(text)) return false
  const day = Number(text.slice(8, 10))
  return day <= 28 || day <= new Date(Date.UTC(2000 + (Number(text.slice(0, 4)) % 400), Number(text.slice(5, 7)), 0)).getUTCDate()
}

/** True for `sha256-` and 32 bytes in base64. */
export function isDigest(text: string): boolean {
  return DIGEST.test(text)
}

/** True for the three names through which a careless assignment would reach an object's prototype. */
export function isHostileKey(key: string): boolean {
  return HOSTILE.test(key)
}
