import { useSyncExternalStore } from 'react'

function follow(listener: () => void): () => void {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}

/** Whether this device has a network, live; hook. A yes does not mean that the server answers. */
export function useOnline(): boolean {
  return useSyncExternalStore(follow, () => navigator.onLine)
}
