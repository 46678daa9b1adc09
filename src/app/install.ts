import { useSyncExternalStore } from 'react'

/** How this app can be installed here: it stands installed, the browser offers it, or its person finds it in a menu. */
export type InstallWay = 'installed' | 'offered' | 'ios' | 'mac-safari' | 'menu'

/** Installing the app, as far as the browser lets a page take part. */
export interface Install {
  readonly way: InstallWay
  /** Calls back whenever `way` changes; gives back how to stop. */
  subscribe(listener: () => void): () => void
  /** Shows the browser's own question; resolves with true when the person agrees. Without an offer: false. */
  prompt(): Promise<boolean>
}

/** The event of Chromium browsers that holds their offer to install. */
interface InstallOffer extends Event {
  prompt(): Promise<{ readonly outcome: 'accepted' | 'dismissed' }>
}

/** Watches a page for the browser's offer to install, which comes once and early. */
export function watchInstall(page: Window = window): Install {
  const listeners = new Set<() => void>()
  let offer: InstallOffer | null = null
  let way = findWay(page)
  const change = (next: InstallWay): void => {
    way = next
    for (const listener of listeners) listener()
  }
  page.addEventListener('beforeinstallprompt', (event) => {
    // The app has a button of its own; the browser's banner would lie over what people fill in.
    event.preventDefault()
    offer = event as InstallOffer
    change('offered')
  })
  page.addEventListener('appinstalled', () => {
    offer = null
    change('installed')
  })
  return {
    get way() {
      return way
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async prompt() {
      if (!offer) return false
      // An offer can be used once; the browser makes a new one when it sees fit.
      const used = offer
      offer = null
      const { outcome } = await used.prompt()
      if (outcome === 'accepted') change('installed')
      else change(findWay(page))
      return outcome === 'accepted'
    },
  }
}

/** The install of this page; watching begins when this module is read. */
export const install: Install = watchInstall()

/** How the app can be installed here, live; hook. */
export function useInstallWay(): InstallWay {
  return useSyncExternalStore(install.subscribe, () => install.way)
}

function findWay(page: Window): InstallWay {
  if (isStandalone(page)) return 'installed'
  const { userAgent, maxTouchPoints } = page.navigator
  // An iPad says that it is a Mac; Macs have no touch screen.
  if (/iPad|iPhone|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1)) return 'ios'
  return isSafari(userAgent) ? 'mac-safari' : 'menu'
}

/** Older iPhones say it in a way of their own; pages without a screen do not say it at all. */
function isStandalone(page: Window): boolean {
  if ('standalone' in page.navigator && page.navigator.standalone === true) return true
  return typeof page.matchMedia === 'function' && page.matchMedia('(display-mode: standalone)').matches
}

function isSafari(userAgent: string): boolean {
  return /Macintosh.*Version\/[\d.]+.*Safari/.test(userAgent) && !/Chrom|Edg|Firefox/.test(userAgent)
}
