import { createFileRoute } from '@tanstack/react-router'
import { OrganizationsScreen } from '../../../organizations/organizations-screen.tsx'

export const Route = createFileRoute('/_app/organizations/')({ component: OrganizationsScreen })
