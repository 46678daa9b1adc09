import { createFileRoute } from '@tanstack/react-router'
import { CheckInScreen } from '../../check-in/check-in-screen.tsx'

export const Route = createFileRoute('/_app/check-in')({ component: CheckInScreen })
