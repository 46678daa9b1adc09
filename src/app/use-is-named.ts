import { useLocation } from '@tanstack/react-router'

/** Whether the address leads to a field of an entry (`#field-agenda.<id>.note`), so that it has to stand open. Hook. */
export function useIsNamed(entry: string): boolean {
  return useLocation({ select: ({ hash }) => decodeURIComponent(hash).startsWith(`field-${entry}.`) })
}
