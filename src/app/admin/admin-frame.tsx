import { Outlet } from '@tanstack/react-router'
import { Suspense } from 'react'
import { Skeleton } from '../../ui/waiting.tsx'
import { AdminNav } from './admin-nav.tsx'
import './admin.css'

/** Around every screen of the administration. */
export function AdminFrame() {
  return (
    <div className="admin">
      <AdminNav />
      <Suspense fallback={<Skeleton lines={5} />}>
        <Outlet />
      </Suspense>
    </div>
  )
}
