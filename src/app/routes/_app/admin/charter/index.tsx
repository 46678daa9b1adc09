import { createFileRoute } from '@tanstack/react-router'
import { CharterScreen } from '../../../../admin/charter/charter-screen.tsx'

export const Route = createFileRoute('/_app/admin/charter/')({ component: CharterScreen })
