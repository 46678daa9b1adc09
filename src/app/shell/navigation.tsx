import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Icon } from '../../ui/icon.tsx'
import type { IconName } from '../../ui/icon.tsx'
import { Menu } from '../../ui/menu.tsx'

interface Destination {
  readonly to: '/' | '/organizations' | '/guides' | '/share' | '/sync' | '/settings'
  readonly icon: IconName
  readonly label: ReactNode
}

const main: readonly Destination[] = [
  { to: '/', icon: 'home', label: <Trans>Today</Trans> },
  { to: '/organizations', icon: 'groups', label: <Trans>Organizations</Trans> },
  { to: '/guides', icon: 'list', label: <Trans>Guides</Trans> },
]

const more: readonly Destination[] = [
  { to: '/share', icon: 'share', label: <Trans>Share</Trans> },
  { to: '/sync', icon: 'devices', label: <Trans>Sync</Trans> },
  { to: '/settings', icon: 'settings', label: <Trans>Settings</Trans> },
]

/** The areas of the app: beside the page on wide screens, a bar at the bottom of narrow ones. The current one is marked. */
export function Navigation() {
  const { t } = useLingui()
  const path = useLocation({ select: (location) => location.pathname })
  const inMore = more.some((destination) => path.startsWith(destination.to))
  return (
    <>
      <nav className="ui-nav shell-side ui-no-print" aria-label={t`Areas`}>
        <ul>
          {[...main, ...more].map((destination) => (
            <NavigationItem key={destination.to} {...destination} />
          ))}
        </ul>
      </nav>
      <nav className="ui-nav shell-bar ui-no-print" aria-label={t`Areas`}>
        <ul>
          {main.map((destination) => (
            <NavigationItem key={destination.to} {...destination} />
          ))}
          <li>
            <Menu
              className={inMore ? 'shell-nav-link shell-nav-link--inside' : 'shell-nav-link'}
              label={
                <>
                  <Icon name="more" />
                  <Trans>More</Trans>
                </>
              }
            >
              {more.map((destination) => (
                <NavigationItem key={destination.to} {...destination} inMenu />
              ))}
            </Menu>
          </li>
        </ul>
      </nav>
    </>
  )
}

function NavigationItem({ to, icon, label, inMenu }: Destination & { readonly inMenu?: boolean }) {
  return (
    <li>
      {/* The router marks the current one with aria-current="page". */}
      <Link to={to} className={inMenu ? 'ui-menu__item' : 'shell-nav-link'} activeOptions={{ exact: to === '/', includeSearch: false }}>
        <Icon name={icon} />
        {label}
      </Link>
    </li>
  )
}
