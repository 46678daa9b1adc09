/** What sends a request to the server under test. */
export type Send = (url: string, init: RequestInit) => Promise<Response>

/** A browser as far as accounts are concerned: an origin, and cookies that it keeps as browsers do. */
export interface SampleBrowser {
  readonly origin: string
  /** The cookies it would send now, by name. */
  readonly cookies: Map<string, string>
  /** Every `Set-Cookie` so far, as it came. */
  readonly setCookies: string[]
  get(path: string): Promise<Response>
  /** With JSON as its body. */
  send(method: string, path: string, body?: unknown): Promise<Response>
  post(path: string, body?: unknown): Promise<Response>
}

/** Opens one. `address` is where its requests come from. */
export function openSampleBrowser(send: Send, origin: string, address: string): SampleBrowser {
  const cookies = new Map<string, string>()
  const setCookies: string[] = []
  const request = async (path: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers)
    headers.set('host', new URL(origin).host)
    headers.set('x-forwarded-for', address)
    if (init.method !== 'GET') headers.set('origin', origin)
    if (cookies.size > 0) headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await send(origin + path, { ...init, headers })
    for (const line of response.headers.getSetCookie()) {
      setCookies.push(line)
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/;\s*max-age=0/i.test(line)) cookies.delete(name)
      else cookies.set(name, value)
    }
    return response
  }
  const sendJson = (method: string, path: string, body: unknown = {}): Promise<Response> =>
    request(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  return {
    origin,
    cookies,
    setCookies,
    get: (path) => request(path, { method: 'GET' }),
    send: sendJson,
    post: (path, body) => sendJson('POST', path, body),
  }
}
