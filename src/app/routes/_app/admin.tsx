import { createFileRoute } from '@tanstack/react-router'
import { AdminFrame } from '../../admin/admin-frame.tsx'

export const Route = createFileRoute('/_app/admin')({ component: AdminFrame })
