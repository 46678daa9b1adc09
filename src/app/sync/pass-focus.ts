import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'

/**
 * When the item somebody worked on leaves the list, the focus goes to the heading of the item that took its place, to the one before
 * it at the end of the list, or to the section's heading. A focus that has already gone elsewhere is left there. Hook.
 *
 * @param keys the items in the order shown
 * @returns a ref for the section around the list: its `h2` takes the focus when the list is empty. Items bear `data-item` with their
 * key, and inside a heading that can take the focus (`tabIndex={-1}`).
 */
export function usePassFocus(keys: readonly string[]): RefObject<HTMLElement | null> {
  const section = useRef<HTMLElement>(null)
  const touched = useRef<string | null>(null)
  const shownBefore = useRef(keys)
  useEffect(() => {
    const element = section.current
    const note = ({ target }: Event) => {
      touched.current = target instanceof Element ? (target.closest<HTMLElement>('[data-item]')?.dataset['item'] ?? null) : null
    }
    element?.addEventListener('focusin', note)
    element?.addEventListener('pointerdown', note)
    return () => {
      element?.removeEventListener('focusin', note)
      element?.removeEventListener('pointerdown', note)
    }
  }, [])
  useLayoutEffect(() => {
    const before = shownBefore.current
    shownBefore.current = keys
    const key = touched.current
    if (key === null || keys.includes(key) || !before.includes(key)) return
    touched.current = null
    const lost = document.activeElement === null || document.activeElement === document.body
    if (lost) findHeading(section.current, keys[Math.min(before.indexOf(key), keys.length - 1)])?.focus()
  })
  return section
}

function findHeading(section: HTMLElement | null, key: string | undefined): HTMLElement | null {
  if (key === undefined) return section?.querySelector('h2') ?? null
  const items = section?.querySelectorAll<HTMLElement>('[data-item]') ?? []
  return [...items].find((item) => item.dataset['item'] === key)?.querySelector<HTMLElement>('[tabindex="-1"]') ?? null
}
