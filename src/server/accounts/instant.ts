/** Milliseconds since 1970 as ISO 8601 UTC. */
export function writeInstant(milliseconds: number): string {
  return new Date(milliseconds).toISOString()
}

/** An instant as either engine gives it (text or date) as ISO 8601 UTC. */
export function readInstant(value: Date | string): string {
  return value instanceof Date ? value.toISOString() : value
}
