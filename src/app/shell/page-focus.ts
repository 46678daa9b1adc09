import type { AnyRouter } from '@tanstack/react-router'

/** Hands the focus that a navigation owes to the heading of the page it leads to. */
export interface PageFocus {
  /** True once after each navigation to another path; never for the first page of a visit. */
  readonly claim: () => boolean
  /** Listens to the router; returns the way to stop. */
  readonly follow: (router: AnyRouter) => () => void
}

/** Makes the go-between of router and headings. */
export function createPageFocus(): PageFocus {
  let due = false
  return {
    claim: () => {
      const claimed = due
      due = false
      return claimed
    },
    follow: (router) =>
      router.subscribe('onBeforeNavigate', ({ fromLocation, pathChanged }) => {
        if (fromLocation && pathChanged) due = true
      }),
  }
}
