const prefix = 'partners-guide.'

/** Reads a choice of this browser, such as its language; null where there is none or storage is closed to the page. */
export function readRemembered(key: string): string | null {
  try {
    return localStorage.getItem(prefix + key)
  } catch {
    return null
  }
}

/** Remembers a choice of this browser; where storage is closed to the page the choice lasts until it is left. */
export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(prefix + key, value)
  } catch {
    // A choice of language or colours is not worth a message.
  }
}
