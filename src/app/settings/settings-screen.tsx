import { useLingui } from '@lingui/react/macro'
import { Suspense } from 'react'
import { PageTitle } from '../../ui/page-title.tsx'
import { Skeleton } from '../../ui/waiting.tsx'
import { AboutSection } from './about-section.tsx'
import { AccountSection } from './account-section.tsx'
import { InstallSection } from './install-section.tsx'
import { LookSection } from './look-section.tsx'
import { ProfileSection } from './profile-section.tsx'
import { RecordCounts } from './record-counts.tsx'
import { RemoveSection } from './remove-section.tsx'
import { SampleSection } from './sample-section.tsx'
import './settings.css'
import { StorageSection } from './storage-section.tsx'

/** Who works here, how the app looks, what this device keeps and how to take it away. */
export function SettingsScreen() {
  const { t } = useLingui()
  return (
    <div className="settings-screen">
      <PageTitle title={t`Settings`} />
      <Suspense fallback={<Skeleton lines={3} />}>
        <ProfileSection />
      </Suspense>
      <Suspense fallback={<Skeleton lines={3} />}>
        <AccountSection />
      </Suspense>
      <LookSection />
      <InstallSection />
      <StorageSection counts={<RecordCounts />} />
      <SampleSection />
      <AboutSection />
      <RemoveSection />
    </div>
  )
}
