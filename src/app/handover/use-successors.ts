import { useLingui } from '@lingui/react/macro'
import type { HandoverFacts } from './use-handover.ts'

/** Who could take over, and who most likely does. */
export interface Successors {
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** Key of the person; null = nobody stands out. */
  readonly likely: string | null
}

/**
 * The other people of the organization, those who represent it (now or soon) first. Most likely takes over who is the official
 * representative now or next. Hook.
 */
export function useSuccessors({ organization, person }: HandoverFacts): Successors {
  const { t } = useLingui()
  const { people, representations, today } = organization
  const standing = representations
    .filter((one) => one.person !== null && one.person !== person && (one.to === null || one.to >= today))
    .toSorted((a, b) => Number(a.alternate) - Number(b.alternate) || ((a.from ?? '') < (b.from ?? '') ? 1 : -1))
  const rank = (key: string) => {
    const index = standing.findIndex((one) => one.person === key)
    return index < 0 ? standing.length : index
  }
  const options = people
    .filter(({ key, name }) => key !== person && name.trim() !== '')
    .toSorted((a, b) => rank(a.key) - rank(b.key))
    .map(({ key, name }) => {
      const one = standing[rank(key)]
      const shown = name.trim()
      const label = one === undefined ? shown : one.alternate ? t`${shown} (alternate)` : t`${shown} (official representative)`
      return { value: key, label }
    })
  const likely = standing.find((one) => !one.alternate && options.some(({ value }) => value === one.person))?.person ?? null
  return { options, likely }
}
