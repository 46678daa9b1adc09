import { Outlet } from '@tanstack/react-router'
import { Suspense } from 'react'
import { Skeleton } from '../../ui/waiting.tsx'
import { AdminNav } from './admin-nav.tsx'
import './admin.css'
import { useKeptFocus } from './use-kept-focus.ts'

/** Around every screen of the administration. */
export function AdminFrame() {
  const area = useKeptFocus()
  return (
    <div ref={area} className="admin">
      <AdminNav />
      <Suspense fallback={<Skeleton lines={5} />}>
        <Outlet />
      </Suspense>
    </div>
  )
}
