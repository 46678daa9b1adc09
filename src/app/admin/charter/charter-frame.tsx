import { useLingui } from '@lingui/react/macro'
import { Outlet } from '@tanstack/react-router'
import { StaffOnly } from '../staff-only.tsx'
import './charter.css'

/** Around every screen of the charter: it is edited by staff, and by anybody on a device that works alone. */
export function CharterFrame() {
  const { t } = useLingui()
  return (
    <StaffOnly title={t`Charter`}>
      <Outlet />
    </StaffOnly>
  )
}
