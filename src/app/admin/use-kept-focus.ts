import { useEffect, useRef, type RefObject } from 'react'

/**
 * When the button somebody pressed goes with what it did (a role taken away, an invitation withdrawn, a draft put back), the focus goes to
 * the input beside it, else to the heading above it, so that keyboards and screen readers stay where they were. Hook.
 *
 * @returns a ref for the element inside which focus is kept
 */
export function useKeptFocus(): RefObject<HTMLDivElement | null> {
  const area = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = area.current
    if (!element) return undefined
    /** The element that had the focus last, with all around it as it was then. */
    let trail: readonly Element[] = []
    const note = ({ target }: FocusEvent) => {
      trail = target instanceof Element ? listAround(target, element) : []
    }
    const observer = new MutationObserver(() => {
      const isLost = document.activeElement === null || document.activeElement === document.body
      if (!isLost || trail.length === 0 || trail[0]?.isConnected) return
      const place = findPlace(trail.filter((one) => one.isConnected))
      trail = []
      place?.focus()
    })
    element.addEventListener('focusin', note)
    observer.observe(element, { childList: true, subtree: true })
    return () => {
      element.removeEventListener('focusin', note)
      observer.disconnect()
    }
  }, [])
  return area
}

/** An element and everything around it, up to and with `end`. */
function listAround(element: Element, end: Element): readonly Element[] {
  const around: Element[] = []
  for (let at: Element | null = element; at && end.contains(at); at = at.parentElement) around.push(at)
  return around
}

/** Where the focus goes: from the inside out, the input of a field, or the heading of a part of the page. */
function findPlace(around: readonly Element[]): HTMLElement | null {
  for (const one of around) {
    if (one.matches('.usa-form-group, .ui-choice')) {
      const input = one.querySelector<HTMLElement>('input, select, textarea')
      if (input) return input
    }
    const heading = one.querySelector<HTMLElement>(':is(h1, h2, h3):not(dialog *)')
    if (!heading) continue
    if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1
    return heading
  }
  return null
}
