const KEY = 'partners-guide:first-goal'

/** Notes where somebody wanted to go before this device was set up: a scanned code waits for that. */
export function noteGoal(address: string): void {
  try {
    sessionStorage.setItem(KEY, address)
  } catch {
    // Where nothing may be stored, the code has to be scanned once more.
  }
}

/** Where to go once this device is set up. */
export function readGoal(): string {
  try {
    return sessionStorage.getItem(KEY) ?? '/'
  } catch {
    return '/'
  }
}

/** Somebody is there. */
export function forgetGoal(): void {
  try {
    sessionStorage.removeItem(KEY)
  } catch {
    // Nothing is stored, then.
  }
}
