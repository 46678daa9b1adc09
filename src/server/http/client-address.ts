/** Address of whoever stands at the other end, for one that nobody can tell. */
const unknown = 'unknown'

/**
 * The address that a request comes from. With `proxies` of one's own in front, each of which adds the address it sees at the end of
 * `X-Forwarded-For`, it is that many places from the end: what stands before it, anybody may have written.
 */
export function readClientAddress(remote: string | undefined, forwardedFor: string | undefined, proxies: number): string {
  const hops = (forwardedFor ?? '')
    .split(',')
    .map((hop) => hop.trim())
    .filter((hop) => hop !== '')
  const seen = [...hops, remote ?? unknown]
  return plainAddress(seen[Math.max(0, seen.length - 1 - proxies)] ?? unknown)
}

/** An IPv4 address inside IPv6 (`::ffff:192.0.2.1`) as itself; nothing else that could be long or odd. */
function plainAddress(text: string): string {
  const address = text.replace(/^::ffff:(?=\d+\.)/i, '')
  return /^[0-9a-fA-F.:]{2,45}$/.test(address) ? address : unknown
}

/** Who shares a limit: an IPv4 address, or the 64 bits that one IPv6 network has. */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address
  const [head = '', tail] = address.toLowerCase().split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  return [...left, ...Array.from({ length: zeros }, () => '0'), ...right].slice(0, 4).join(':')
}

/** True for this machine itself. */
export function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.')
}
