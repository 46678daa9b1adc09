import type { ReactNode } from 'react'
import { Trans } from '@lingui/react/macro'

/** Says that something is being worked on; appears only after 300 ms. */
export function Spinner({ children }: { readonly children?: ReactNode }) {
  return <output className="ui-spinner">{children ?? <Trans>Loading…</Trans>}</output>
}

const lineKeys = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'] as const

/** Keeps the room of lines that are being read; appears only after 300 ms. At most ten lines. */
export function Skeleton({ lines = 3 }: { readonly lines?: number | undefined }) {
  return (
    <div>
      <output className="usa-sr-only">
        <Trans>Loading…</Trans>
      </output>
      <div className="ui-skeleton" aria-hidden="true">
        {lineKeys.slice(0, lines).map((key) => (
          <span key={key} />
        ))}
      </div>
    </div>
  )
}
