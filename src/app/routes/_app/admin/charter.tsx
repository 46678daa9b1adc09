import { createFileRoute } from '@tanstack/react-router'
import { CharterFrame } from '../../../admin/charter/charter-frame.tsx'

export const Route = createFileRoute('/_app/admin/charter')({ component: CharterFrame })
