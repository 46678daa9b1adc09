import { createFileRoute } from '@tanstack/react-router'
import { SectorsScreen } from '../../../admin/sectors-screen.tsx'

export const Route = createFileRoute('/_app/admin/sectors')({ component: SectorsScreen })
