import { profileRecord, readProfile } from '../domain/profile.ts'
import { useRecord } from './live.ts'
import { useStore } from './session.ts'

/** Who works on this device. */
export interface Me {
  readonly user: string
  readonly name: string
  /** Key of the organization for which they work here; null = none chosen. */
  readonly organization: string | null
}

/** Who works on this device, live; hook. The first run has set it before any framed screen appears. */
export function useMe(): Me {
  const { identity } = useStore()
  const user = identity?.user ?? ''
  const state = useRecord(profileRecord(user))
  const profile = state ? readProfile(state) : { name: '', organization: null }
  return { user, name: profile.name, organization: profile.organization }
}
