import { createFileRoute } from '@tanstack/react-router'
import { GuidesScreen } from '../../../guides/guides-screen.tsx'

export const Route = createFileRoute('/_app/guides/')({ component: GuidesScreen })
