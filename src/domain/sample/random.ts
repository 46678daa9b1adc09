/** Numbers that look random and follow from a seed alone: the same seed gives the same sample on every machine. */
export interface Random {
  /** A whole number from 0 to `limit` - 1. */
  below(limit: number): number
  /** True in that share of all calls. */
  chance(share: number): boolean
  /** One of some items; the list must not be empty. */
  pick<T>(list: readonly T[]): T
  /** A UUIDv7 of that moment (ms since 1970). */
  uuid(ms: number): string
}

/** Starts a row of numbers (mulberry32: 32 bits of state, good enough for sample data, not for secrets). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const below = (limit: number) => Math.floor((next() / 2 ** 32) * limit)
  return {
    below,
    chance: (share) => next() < share * 2 ** 32,
    pick: (list) => list[below(list.length)]!,
    uuid(ms) {
      const time = hex(ms, 12)
      const [a, b, c] = [hex(next(), 8), hex(next(), 8), hex(next(), 8)]
      const variant = '89ab'[below(4)]!
      return `${time.slice(0, 8)}-${time.slice(8)}-7${a.slice(0, 3)}-${variant}${a.slice(3, 6)}-${b}${c.slice(0, 4)}`
    },
  }
}

function hex(value: number, length: number): string {
  return value.toString(16).padStart(length, '0')
}
