import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

/**
 * The headers of every answer: no script, style or connection but our own, no inline code, and Trusted Types, so that no text can become
 * code. The one policy, `default`, is made in `src/app/trusted-types.ts`. The camera is ours alone, for the codes of a check-in. HTTPS, and
 * its own header, is the reverse proxy's matter.
 */
export function setSecurityHeaders(): MiddlewareHandler {
  const self = ["'self'"]
  const none = ["'none'"]
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: none,
      scriptSrc: self,
      styleSrc: self,
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: self,
      connectSrc: self,
      workerSrc: self,
      manifestSrc: self,
      baseUri: none,
      formAction: none,
      frameAncestors: none,
      objectSrc: none,
      requireTrustedTypesFor: ["'script'"],
      trustedTypes: ['default'],
    },
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
    referrerPolicy: 'no-referrer',
    strictTransportSecurity: false,
    xFrameOptions: 'DENY',
    permissionsPolicy: { camera: ['self'], geolocation: [], microphone: [], payment: [], usb: [], displayCapture: [] },
  })
}
