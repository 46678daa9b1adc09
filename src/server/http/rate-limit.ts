/** How many takes are let through. */
export interface RateLimit {
  /** 0 = go on; otherwise how many seconds to wait before asking again. */
  take(key: string): number
}

/** Keys are forgotten once there are so many of them and they have nothing to wait for. */
const mostKeys = 20_000

/**
 * Lets every key through `perMinute` times a minute, and as often at once after a rest (a leaky bucket, kept as the instant at which it is
 * empty). `perMinute` 0 = no limit. `now` is in milliseconds.
 */
export function createRateLimit(perMinute: number, now: () => number): RateLimit {
  if (perMinute === 0) return { take: () => 0 }
  const interval = 60_000 / perMinute
  const emptyAtByKey = new Map<string, number>()

  const prune = (time: number): void => {
    for (const [key, emptyAt] of emptyAtByKey) if (emptyAt <= time) emptyAtByKey.delete(key)
    // Whoever comes from more places than that in a minute is no reason to run out of memory.
    if (emptyAtByKey.size >= mostKeys) emptyAtByKey.clear()
  }

  return {
    take: (key) => {
      const time = now()
      const kept = emptyAtByKey.get(key) ?? 0
      // A bucket can be a minute ahead at most; more means that the clock was set back.
      const emptyAt = kept > time && kept <= time + 60_000 ? kept : time
      const wait = emptyAt + interval - time - 60_000
      if (wait > 0) return Math.ceil(wait / 1000)
      if (emptyAtByKey.size >= mostKeys) prune(time)
      emptyAtByKey.set(key, emptyAt + interval)
      return 0
    },
  }
}
