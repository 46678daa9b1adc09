import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import type { MiddlewareHandler } from 'hono'
import { etag } from 'hono/etag'
import { answerProblem, notFound } from './http/problem.ts'
import { setSecurityHeaders } from './security-headers.ts'

/** Whatever answers requests: the API, or a stand-in for it. */
export interface Answering {
  fetch(request: Request, env?: unknown): Response | Promise<Response>
}

const immutable = 'public, max-age=31536000, immutable'
const revalidate = 'no-cache'

/**
 * Serves the built app in `dist`: hashed files for ever (of older builds too, from `keptAssets`), all else checked anew each time. Beside
 * it `api` answers `/api/`, `/healthz` and `/metrics`; without one there is only the app, which works on its device alone.
 */
export function createApp(dist: string, keptAssets: string | null, api: Answering = onlyTheApp): Hono {
  const app = new Hono()
  app.use(setSecurityHeaders())
  for (const path of ['/api/*', '/healthz', '/metrics']) app.all(path, (context) => api.fetch(context.req.raw, context.env))
  app.get('/assets/*', serveFiles(dist, immutable))
  if (keptAssets !== null)
    app.get(
      '/assets/*',
      serveFiles(keptAssets, immutable, (path) => path.replace(/^\/assets/, '')),
    )
  app.get('/assets/*', (context) => context.text('There is no such file in this build.', 404))
  app.use(etag())
  app.get('*', refuseHidden, serveFiles(dist, revalidate))
  app.get('*', refuseFiles, serveStatic({ root: dist, path: 'index.html', precompressed: true, onFound: cacheAs(revalidate) }))
  return app
}

const onlyTheApp: Answering = {
  fetch: (request) => {
    const health = new URL(request.url).pathname === '/healthz'
    return health ? Response.json({ status: 'ok' }, { headers: { 'Cache-Control': 'no-store' } }) : answerProblem(notFound)
  },
}

function serveFiles(root: string, cacheControl: string, rewriteRequestPath?: (path: string) => string): MiddlewareHandler {
  return serveStatic({ root, precompressed: true, onFound: cacheAs(cacheControl), ...(rewriteRequestPath && { rewriteRequestPath }) })
}

function cacheAs(cacheControl: string): (path: string, context: Parameters<MiddlewareHandler>[0]) => void {
  return (_path, context) => {
    context.header('Cache-Control', cacheControl)
    context.header('Vary', 'Accept-Encoding')
  }
}

/** The build's own notes (`.vite/`) and anything else that begins with a dot is not for visitors. */
const refuseHidden: MiddlewareHandler = async (context, next) => {
  if (/\/\./.test(context.req.path)) return context.text('There is no such file.', 404)
  return next()
}

/** An address with a web file's ending is a missing file, not a screen of the app. (Screens may have dots: a review's id ends in its year.) */
const refuseFiles: MiddlewareHandler = async (context, next) => {
  if (/\.(?:js|mjs|css|map|json|html?|php|txt|xml|ico|png|jpe?g|gif|svg|webp|woff2?|ttf|wasm|webmanifest|br|gz)$/i.test(context.req.path))
    return context.text('There is no such file.', 404)
  return next()
}
