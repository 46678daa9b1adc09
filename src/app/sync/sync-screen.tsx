import { useLingui } from '@lingui/react/macro'
import { lazy, Suspense } from 'react'
import { PageTitle } from '../../ui/page-title.tsx'
import { Skeleton } from '../../ui/waiting.tsx'
import { useAccount } from '../account.ts'
import { AttentionSection } from './attention-section.tsx'
import type { ChosenField } from './chosen-field.ts'
import { HistorySection } from './history-section.tsx'
import { StuckSection } from './stuck-section.tsx'
import './sync.css'
import { ThisDeviceSection } from './this-device-section.tsx'
import { UndoSection } from './undo-section.tsx'

const ServerSections = lazy(async () => ({ default: (await import('./server-sections.tsx')).ServerSections }))

interface SyncScreenProps {
  readonly record: string | undefined
  readonly field: string | undefined
  readonly onChoose: (chosen: ChosenField) => void
}

/** The state of this device: what only it has, what somebody has to decide, what could not be saved, and what fields were before. */
export function SyncScreen({ record, field, onChoose }: SyncScreenProps) {
  const { t } = useLingui()
  const account = useAccount()
  return (
    <div className="sync-screen">
      <PageTitle title={t`Sync`} />
      {account === null ? (
        <ThisDeviceSection />
      ) : (
        <Suspense fallback={<Skeleton lines={4} />}>
          <ServerSections account={account} />
        </Suspense>
      )}
      <Suspense fallback={<Skeleton lines={4} />}>
        <StuckSection />
        <AttentionSection />
        <UndoSection />
        <HistorySection record={record} field={field} onChoose={onChoose} />
      </Suspense>
    </div>
  )
}
