import { createFileRoute } from '@tanstack/react-router'
import { ShareScreen } from '../../share/share-screen.tsx'

export const Route = createFileRoute('/_app/share')({ component: ShareScreen })
