import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useRights } from '../account.ts'

/** An area of the administration. */
export interface AdminArea {
  readonly to:
    | '/admin/people'
    | '/admin/invitations'
    | '/admin/organizations'
    | '/admin/charter'
    | '/admin/sectors'
    | '/admin/devices'
    | '/admin/audit'
    | '/admin/redactions'
  readonly label: ReactNode
  /** What is done there, for the first page. */
  readonly about: ReactNode
  /** Made of records on the device: it works without a network, and without a server. */
  readonly isRecords?: true
}

/** The areas of the administration, in the order of the day's work. */
export const adminAreas: readonly AdminArea[] = [
  {
    to: '/admin/people',
    label: <Trans>People</Trans>,
    about: <Trans>Accounts and their roles, signing out, lost passwords, taking access away.</Trans>,
  },
  { to: '/admin/invitations', label: <Trans>Invitations</Trans>, about: <Trans>One-time links for new people.</Trans> },
  {
    to: '/admin/organizations',
    label: <Trans>Organizations</Trans>,
    about: <Trans>Which belong to government, and which steps to commitment staff have verified.</Trans>,
    isRecords: true,
  },
  {
    to: '/admin/charter',
    label: <Trans>Charter</Trans>,
    about: <Trans>Names, work groups, lists, figures: what the forms are made of, in versions.</Trans>,
    isRecords: true,
  },
  {
    to: '/admin/sectors',
    label: <Trans>Sectors</Trans>,
    about: <Trans>Which agency leads each sector, for projects that become programs.</Trans>,
    isRecords: true,
  },
  {
    to: '/admin/devices',
    label: <Trans>Devices</Trans>,
    about: <Trans>When each was last seen, and what it has not sent.</Trans>,
  },
  { to: '/admin/audit', label: <Trans>Audit log</Trans>, about: <Trans>Who did what to accounts and rights, and when.</Trans> },
  {
    to: '/admin/redactions',
    label: <Trans>Redactions</Trans>,
    about: <Trans>Taking a value away everywhere that should never have been written.</Trans>,
  },
]

/** The way between the areas of the administration: a row of links on wide screens, the way back on a phone. */
export function AdminNav() {
  const { t } = useLingui()
  const path = useLocation({ select: (location) => location.pathname })
  const rights = useRights()
  // The first page lists the areas itself; somebody who is not of the staff has none to go to.
  if (path === '/admin' || path === '/admin/' || (rights !== null && !rights.staff)) return null
  return (
    <nav className="admin-nav ui-no-print" aria-label={t`Administration`}>
      <ul>
        <li className="admin-nav__back">
          <Link to="/admin" activeOptions={{ exact: true }}>
            <Trans>Administration</Trans>
          </Link>
        </li>
        {adminAreas.map(({ to, label }) => (
          <li key={to}>
            <Link to={to} activeOptions={{ includeSearch: false }}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
