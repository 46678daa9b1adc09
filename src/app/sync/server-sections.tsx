import { Suspense } from 'react'
import type { AccountFacts } from '../../store/store.ts'
import { Skeleton } from '../../ui/waiting.tsx'
import { ConnectionSection } from './connection-section.tsx'
import { PendingSection } from './pending-section.tsx'
import { PurgedSection } from './purged-section.tsx'
import { RefusedSection } from './refused-section.tsx'

/** What an account's device has to say of its server: how it stands, what was refused, what was lost to read, what still waits. */
export function ServerSections({ account }: { readonly account: AccountFacts }) {
  return (
    <>
      <ConnectionSection account={account} />
      <RefusedSection />
      <PurgedSection />
      <Suspense fallback={<Skeleton lines={3} />}>
        <PendingSection />
      </Suspense>
    </>
  )
}
