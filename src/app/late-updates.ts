import type { Updates } from './updates.ts'

/** Updates where no service worker runs: there never is one. */
export const noUpdates: Updates = { waiting: false, subscribe: () => () => undefined, applyUpdate: () => undefined }

/** Watches for newer builds once the first screen has what it needs: what registers the service worker is read after that. */
export function watchLate(): Updates {
  const listeners = new Set<() => void>()
  let real = noUpdates
  import('./updates.ts').then(
    ({ watchForUpdates }) => {
      real = watchForUpdates()
      real.subscribe(() => {
        for (const listener of listeners) listener()
      })
    },
    // Without a network, before anything was kept: the next start tries again.
    () => undefined,
  )
  return {
    get waiting() {
      return real.waiting
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    applyUpdate: () => real.applyUpdate(),
  }
}
