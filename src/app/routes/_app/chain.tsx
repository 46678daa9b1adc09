import { createFileRoute } from '@tanstack/react-router'
import { TaskForceChainScreen } from '../../project-chain/task-force-chain-screen.tsx'

export const Route = createFileRoute('/_app/chain')({ component: TaskForceChainScreen })
