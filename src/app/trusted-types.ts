interface ScriptUrlPolicies {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown
}

/**
 * Makes the page's one Trusted Types policy: a text may become the address of a worker only where it names a script of this build. HTML and
 * code are never made from text. Does nothing in browsers without Trusted Types.
 */
export function restrictScriptUrls(page: { readonly trustedTypes?: ScriptUrlPolicies; readonly location: Location } = globalThis): void {
  page.trustedTypes?.createPolicy('default', {
    createScriptURL(text) {
      const url = new URL(text, page.location.origin)
      const own = url.origin === page.location.origin && /^\/(?:service-worker\.js|assets\/[^/]+\.js)$/.test(url.pathname)
      if (own) return url.href
      throw new TypeError(`This app runs no script from ${url.href}`)
    },
  })
}
