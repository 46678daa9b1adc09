import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'

/** Gives the focus back to the field in which somebody is, where its row went to another list and was made anew there. Hook. */
export function useMovedFocus(): RefObject<HTMLElement | null> {
  const section = useRef<HTMLElement>(null)
  const last = useRef<Element | null>(null)
  useEffect(() => {
    const element = section.current
    const note = ({ target }: FocusEvent) => (last.current = target instanceof Element ? target : null)
    element?.addEventListener('focusin', note)
    return () => element?.removeEventListener('focusin', note)
  }, [])
  useLayoutEffect(() => {
    const gone = last.current
    if (!gone || gone.isConnected || document.activeElement !== document.body) return
    last.current = null
    if (gone.id !== '') document.getElementById(gone.id)?.focus()
  })
  return section
}
