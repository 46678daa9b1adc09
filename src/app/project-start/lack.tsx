import type { ReactNode } from 'react'
import { Icon } from '../../ui/icon.tsx'

/** What is missing at an entry, with a drawing: not in colour alone. */
export function Lack({ children }: { readonly children: ReactNode }) {
  return (
    <p className="plan-lack">
      <Icon name="warning" /> {children}
    </p>
  )
}
