/** Named timers: each runs once, and one of a name at a time. */
export interface Timers {
  /** Sets a timer; one of the same name starts anew. */
  set(name: string, ms: number, work: () => void): void
  /** Sets a timer where none of that name runs. */
  setOnce(name: string, ms: number, work: () => void): void
  clear(): void
}

/**
 * Makes timers.
 *
 * @param after calls back after so many ms, once; gives what takes it back
 */
export function createTimers(after: (ms: number, work: () => void) => () => void): Timers {
  const stopByName = new Map<string, () => void>()
  const set = (name: string, ms: number, work: () => void) => {
    stopByName.get(name)?.()
    const stop = after(ms, () => {
      stopByName.delete(name)
      work()
    })
    stopByName.set(name, stop)
  }
  return {
    set,
    setOnce: (name, ms, work) => (stopByName.has(name) ? undefined : set(name, ms, work)),
    clear() {
      for (const stop of stopByName.values()) stop()
      stopByName.clear()
    },
  }
}
