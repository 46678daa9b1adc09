import { createFileRoute } from '@tanstack/react-router'
import { DevicesScreen } from '../../../admin/devices-screen.tsx'

export const Route = createFileRoute('/_app/admin/devices')({ component: DevicesScreen })
