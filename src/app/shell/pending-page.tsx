import { Skeleton } from '../../ui/waiting.tsx'

/** Stands for a screen that is still being read. */
export function PendingPage() {
  return <Skeleton lines={5} />
}
