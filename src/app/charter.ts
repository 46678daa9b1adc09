import { use } from 'react'
import type { RecordState } from '../change/head.ts'
import type { Charter } from '../domain/charter.ts'
import { georgia2014 } from '../domain/charter/georgia-2014.ts'
import { versionOf } from '../domain/charter-version/version-of.ts'
import { charterReader } from './charter-reader.ts'
import { useRecords } from './live.ts'

/**
 * The charter by which this device works, live; hook. The highest version that staff have published, else the 2014 Georgia charter, which
 * ships. Suspends until the versions are read; there are few.
 */
export function useCharter(): Charter {
  const versions = useRecords('charter').filter(({ record }) => versionOf(record) !== null)
  if (versions.length === 0) return georgia2014
  const { currentCharter } = use(charterReader)
  return charterOf(versions, currentCharter)
}

let latest: { readonly versions: readonly RecordState[]; readonly charter: Charter } = { versions: [], charter: georgia2014 }

/** The same charter as long as the same versions are published, whoever asks and however much the draft changes: guides are joined with it once. */
function charterOf(versions: readonly RecordState[], read: (states: readonly RecordState[], shipped: Charter) => Charter): Charter {
  const isSame = versions.length === latest.versions.length && versions.every((state, index) => state === latest.versions[index])
  if (!isSame) latest = { versions, charter: read(versions, georgia2014) }
  return latest.charter
}
