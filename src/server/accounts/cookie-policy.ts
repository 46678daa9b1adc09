import type { AccountSettings } from './account-options.ts'

/** How cookies are named and guarded. */
export interface CookiePolicy {
  /** In front of every name. */
  readonly prefix: string
  readonly secure: boolean
}

/** Names of this machine itself, which browsers trust as they trust HTTPS. */
const loopbackNames = ['localhost', '127.0.0.1', '[::1]']

/**
 * Cookies that no other host and no plain connection can set or read, wherever browsers allow that: over HTTPS and on this machine
 * itself. Over plain HTTP elsewhere a browser would drop them, so there they are plain.
 */
export function readCookiePolicy({ publicUrl, host }: Pick<AccountSettings, 'publicUrl' | 'host'>): CookiePolicy {
  const secure = publicUrl === null ? isHere(host) : publicUrl.startsWith('https:') || isHere(new URL(publicUrl).hostname)
  return { prefix: secure ? '__Host-partners-guide' : 'partners-guide', secure }
}

function isHere(name: string): boolean {
  return listLocalNames(name).length === loopbackNames.length
}

/** Names under which browsers may come where there is no public address: those of this machine, and `HOST` if it is another name. */
export function listLocalNames(host: string): readonly string[] {
  const name = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host
  const isAny = name === '0.0.0.0' || name === '[::]'
  return isAny || loopbackNames.includes(name) ? loopbackNames : [...loopbackNames, name]
}

/** The origin (`https://guide.example.org`) of the server as the request sees it; null = it came by a name that is not ours. */
export function findOrigin({ publicUrl, host }: Pick<AccountSettings, 'publicUrl' | 'host'>, requestUrl: string): string | null {
  if (publicUrl !== null) return new URL(publicUrl).origin
  const { hostname, origin } = new URL(requestUrl)
  return listLocalNames(host).includes(hostname) ? origin : null
}
