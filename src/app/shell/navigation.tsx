import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link, useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Icon } from '../../ui/icon.tsx'
import type { IconName } from '../../ui/icon.tsx'
import { Menu } from '../../ui/menu.tsx'

interface Destination {
  readonly to: '/' | '/groups' | '/projects' | '/organizations' | '/guides' | '/share' | '/sync' | '/settings' | '/admin'
  readonly icon: IconName
  readonly label: ReactNode
  /** Where there is little room. */
  readonly short?: ReactNode
}

const main: readonly Destination[] = [
  { to: '/', icon: 'home', label: <Trans>Today</Trans> },
  { to: '/groups', icon: 'groups', label: <Trans>Work groups</Trans>, short: <Trans>Groups</Trans> },
  { to: '/projects', icon: 'flag', label: <Trans>Projects</Trans> },
  { to: '/guides', icon: 'list', label: <Trans>Guides</Trans> },
]

const more: readonly Destination[] = [
  { to: '/organizations', icon: 'building', label: <Trans>Organizations</Trans> },
  { to: '/share', icon: 'share', label: <Trans>Share</Trans> },
  { to: '/sync', icon: 'devices', label: <Trans>Sync</Trans> },
  { to: '/settings', icon: 'settings', label: <Trans>Settings</Trans> },
]

const admin: Destination = { to: '/admin', icon: 'admin', label: <Trans>Admin</Trans> }

interface NavigationProps {
  /** Things on the Sync screen that wait for a person. */
  readonly waiting: number
  /** Staff run the task force's accounts. */
  readonly staff: boolean
}

/** The areas of the app: beside the page on wide screens, a bar at the bottom of narrow ones. The current one is marked. */
export function Navigation({ waiting, staff }: NavigationProps) {
  const { t } = useLingui()
  const path = useLocation({ select: (location) => location.pathname })
  const behind = staff ? [...more, admin] : more
  const inMore = behind.some((destination) => path.startsWith(destination.to))
  const badgeOf = ({ to }: Destination) => (to === '/sync' ? waiting : 0)
  return (
    <>
      <nav className="ui-nav shell-side ui-no-print" aria-label={t`Areas`}>
        <ul>
          {[...main, ...behind].map((destination) => (
            <NavigationItem key={destination.to} {...destination} waiting={badgeOf(destination)} />
          ))}
        </ul>
      </nav>
      <nav className="ui-nav shell-bar ui-no-print" aria-label={t`Areas`}>
        <ul>
          {main.map(({ short, ...destination }) => (
            <NavigationItem key={destination.to} {...destination} label={short ?? destination.label} />
          ))}
          <li>
            <Menu
              className={inMore ? 'shell-nav-link shell-nav-link--inside' : 'shell-nav-link'}
              label={
                <>
                  <Icon name="more" />
                  <Trans>More</Trans>
                  <Badge waiting={waiting} />
                </>
              }
            >
              {behind.map((destination) => (
                <NavigationItem key={destination.to} {...destination} waiting={badgeOf(destination)} inMenu />
              ))}
            </Menu>
          </li>
        </ul>
      </nav>
    </>
  )
}

interface NavigationItemProps extends Destination {
  readonly waiting?: number
  readonly inMenu?: boolean
}

function NavigationItem({ to, icon, label, waiting = 0, inMenu }: NavigationItemProps) {
  return (
    <li>
      {/* The router marks the current one with aria-current="page". */}
      <Link to={to} className={inMenu ? 'ui-menu__item' : 'shell-nav-link'} activeOptions={{ exact: to === '/', includeSearch: false }}>
        <Icon name={icon} />
        {label}
        <Badge waiting={waiting} />
      </Link>
    </li>
  )
}

/** How many things wait there; nothing where none do. */
function Badge({ waiting }: { readonly waiting: number }) {
  if (waiting === 0) return null
  return (
    <span className="shell-badge">
      <span aria-hidden="true">{waiting > 99 ? '99+' : waiting}</span>
      <span className="usa-sr-only">
        <Plural value={waiting} one="(# thing waits for you)" other="(# things wait for you)" />
      </span>
    </span>
  )
}
