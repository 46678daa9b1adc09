import type { RecordState } from '../change/head.ts'
import type { Charter } from '../domain/charter.ts'
import { georgia2014 } from '../domain/charter/georgia-2014.ts'
import { currentCharter, versionOf } from '../domain/charter-version.ts'
import { useRecords } from './live.ts'

/**
 * The charter by which this device works, live; hook. The highest version that staff have published, else the 2014 Georgia charter, which
 * ships. Suspends until the versions are read; there are few.
 */
export function useCharter(): Charter {
  return charterOf(useRecords('charter'))
}

let latest: { readonly versions: readonly RecordState[]; readonly charter: Charter } = { versions: [], charter: georgia2014 }

/** The same charter as long as the same versions are published, whoever asks and however much the draft changes: guides are joined with it once. */
function charterOf(states: readonly RecordState[]): Charter {
  const versions = states.filter(({ record }) => versionOf(record) !== null)
  const isSame = versions.length === latest.versions.length && versions.every((state, index) => state === latest.versions[index])
  if (!isSame) latest = { versions, charter: currentCharter(versions, georgia2014) }
  return latest.charter
}
