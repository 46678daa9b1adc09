import { useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'
import { focusField } from '../ui/error-summary.tsx'

/** Whether the address leads to a field of an entry (`#field-agenda.<id>.note`), so that it has to stand open. Hook. */
export function useIsNamed(entry: string): boolean {
  return useLocation({ select: ({ hash }) => isOf(entry, hash) })
}

/** Gives the focus to the field of an entry to which the address leads: whoever follows the way there writes on at once. Hook. */
export function useFocusNamed(entry: string): void {
  const hash = useLocation({ select: (location) => (isOf(entry, location.hash) ? decodeURIComponent(location.hash) : null) })
  useEffect(() => {
    if (hash !== null) focusField(hash)
  }, [hash])
}

function isOf(entry: string, hash: string): boolean {
  return decodeURIComponent(hash).startsWith(`field-${entry}.`)
}
