import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { Icon } from '../ui/icon.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { PageFrameContext } from '../ui/page-title.tsx'
import { ConnectionChip, type Connection } from './shell/connection-chip.tsx'
import { LanguageMenu } from './shell/language-menu.tsx'
import { Navigation } from './shell/navigation.tsx'
import './kinds-ahead.ts'
import { createPageFocus } from './shell/page-focus.ts'

/** What the frame of the app shows beside a screen. Everything but the screen may be left out. */
export interface ShellProps {
  /** Whose device this is, under the product's name. */
  readonly organizationName?: string | undefined
  /** Marks everything as sample data. */
  readonly sample?: boolean | undefined
  /** Changes that no one else has yet. */
  readonly unsent?: number | undefined
  /** How the account's device stands with its server; left out while the device works alone. */
  readonly connection?: Connection | undefined
  /** Whoever works here is staff: the areas have one more. */
  readonly staff?: boolean | undefined
  /** Opens the search; its button and Ctrl-K exist only with it. */
  readonly onSearch?: (() => void) | undefined
  /** Above the screen: an update that waits, a database that cannot be written. */
  readonly notice?: ReactNode
  /** No areas to go to: the first run. */
  readonly plain?: boolean | undefined
  readonly children: ReactNode
}

/** The frame around every screen: skip link, header, areas, the screen in `main`, small print. */
export function Shell(props: ShellProps) {
  const { organizationName, sample, unsent = 0, connection, staff = false, onSearch, notice, plain, children } = props
  const { t } = useLingui()
  const router = useRouter()
  const [focus] = useState(createPageFocus)
  useEffect(() => focus.follow(router), [focus, router])
  const appName = t`Partners Guide`

  return (
    <PageFrameContext value={{ appName, claimFocus: focus.claim }}>
      <a className="usa-skipnav" href="#main">
        <Trans>Skip to the page</Trans>
      </a>
      {sample ? <SampleBanner /> : null}
      <header className="shell-header ui-no-print">
        <div className="shell-name">
          {plain ? <strong>{appName}</strong> : <Link to="/">{appName}</Link>}
          {organizationName === undefined ? null : <span>{organizationName}</span>}
        </div>
        <ConnectionChip unsent={unsent} connection={connection} />
        {onSearch ? <SearchButton onSearch={onSearch} /> : null}
        <LanguageMenu />
      </header>
      <div className={plain ? 'shell-body shell-body--plain' : 'shell-body'}>
        {plain ? null : <Navigation waiting={connection?.refused ?? 0} staff={staff} />}
        <main id="main" tabIndex={-1}>
          {notice === undefined || notice === null ? null : <div className="shell-notice ui-no-print">{notice}</div>}
          {children}
        </main>
      </div>
      <SmallPrint />
    </PageFrameContext>
  )
}

function SampleBanner() {
  const { t } = useLingui()
  return (
    <section className="shell-sample" aria-label={t`About this data`}>
      <Trans>Sample data — nothing here is real</Trans>
    </section>
  )
}

function SearchButton({ onSearch }: { readonly onSearch: () => void }) {
  useEffect(() => {
    function openByKey(event: KeyboardEvent): void {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      onSearch()
    }
    document.addEventListener('keydown', openByKey)
    return () => document.removeEventListener('keydown', openByKey)
  }, [onSearch])
  return (
    <button type="button" className="shell-button" aria-keyshortcuts="Control+K Meta+K" onClick={onSearch}>
      <Icon name="search" />
      <span className="shell-label">
        <Trans>Search</Trans>
      </span>
      <span className="shell-wide" aria-hidden="true">
        <Kbd>Ctrl K</Kbd>
      </span>
    </button>
  )
}

function SmallPrint() {
  return (
    <footer className="shell-footer ui-no-print">
      <p>
        <Trans>Nothing about survivors, clients, suspects or cases is stored here. Please don't write it into any field.</Trans>
      </p>
    </footer>
  )
}
