import { Workbox } from 'workbox-window'

/** Whether a newer build is ready, and how to change to it. */
export interface Updates {
  /** A newer build is on this device; it starts when `applyUpdate` is called, never by itself. */
  readonly waiting: boolean
  /** Calls back whenever `waiting` changes; gives back how to stop. */
  subscribe(listener: () => void): () => void
  /** Changes to the newer build and reloads this tab only. Call it once nothing is being edited. */
  applyUpdate(): void
}

/**
 * Registers the service worker and watches for newer builds: at start and whenever the app comes back to the front. Another tab may have
 * changed to the newer build already; then this tab, too, is told that one waits, and keeps running until its person agrees.
 */
export function watchForUpdates(worker: Workbox = new Workbox('/service-worker.js'), page: Window = window): Updates {
  const listeners = new Set<() => void>()
  let waiting = false
  let replaced = false
  let asked = false

  const announce = (): void => {
    waiting = true
    for (const listener of listeners) listener()
  }
  worker.addEventListener('waiting', announce)
  worker.addEventListener('controlling', (event) => {
    if (asked) page.location.reload()
    // On the first visit the page may see the worker of another page of this visit take over: that is no newer build.
    else if (event.isUpdate === true) {
      replaced = true
      announce()
    }
  })
  page.document.addEventListener('visibilitychange', () => {
    if (page.document.visibilityState === 'visible') worker.update().catch(ignoreOffline)
  })
  worker.register().catch(ignoreOffline)

  return {
    get waiting() {
      return waiting
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    applyUpdate() {
      asked = true
      if (replaced) page.location.reload()
      else worker.messageSkipWaiting()
    },
  }
}

/** Without a network, or where service workers are forbidden, there is nothing newer to find. */
function ignoreOffline(): void {}
