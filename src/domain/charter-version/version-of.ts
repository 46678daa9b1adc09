import { keyOf, type RecordId } from '../../change/edit.ts'

const VERSION = /^[1-9]\d{0,5}$/

/** Whether the key of a charter's record is the number of a version, and not that of the draft or of anything else. */
export function isVersion(key: string): boolean {
  return VERSION.test(key)
}

/** The version that a record publishes; null for the draft and for records that are no version. */
export function versionOf(record: RecordId): number | null {
  const key = keyOf(record)
  return isVersion(key) ? Number(key) : null
}
