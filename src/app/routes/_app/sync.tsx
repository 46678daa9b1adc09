import { createFileRoute } from '@tanstack/react-router'
import { SyncScreen } from '../../sync/sync-screen.tsx'

export const Route = createFileRoute('/_app/sync')({ component: SyncScreen })
