import type { ReactNode } from 'react'

/** Words for assistive technology only. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return <span className="usa-sr-only">{children}</span>
}
