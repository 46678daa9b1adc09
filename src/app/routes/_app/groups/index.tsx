import { createFileRoute } from '@tanstack/react-router'
import { GroupsScreen } from '../../../groups/groups-screen.tsx'

export const Route = createFileRoute('/_app/groups/')({ component: GroupsScreen })
