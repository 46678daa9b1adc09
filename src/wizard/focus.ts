const focusable = 'input:not([disabled]), textarea:not([disabled]), select:not([disabled]), button:not([disabled])'

/** Moves the focus to an element, or to the first input within it, and into view; false where there is none. */
export function focusElement(id: string): boolean {
  const element = document.getElementById(id)
  if (element === null) return false
  const target = element.matches(focusable) ? element : element.querySelector<HTMLElement>(focusable)
  if (target === null) return false
  target.focus()
  // below a sticky header or above an on-screen keyboard; jsdom has no scrolling
  target.scrollIntoView?.({ block: 'center' })
  return true
}
