import type { Charter } from '../domain/charter.ts'
import { georgia2014 } from '../domain/charter/georgia-2014.ts'

/** The charter by which this device works; hook. The 2014 Georgia charter ships. */
export function useCharter(): Charter {
  return georgia2014
}
