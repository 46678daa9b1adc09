import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import type { MiddlewareHandler } from 'hono'
import { etag } from 'hono/etag'
import { setSecurityHeaders } from './security-headers.ts'

const immutable = 'public, max-age=31536000, immutable'
const revalidate = 'no-cache'

/** Serves the built app in `dist`: hashed files for ever (of older builds too, from `keptAssets`), all else checked anew each time. */
export function createApp(dist: string, keptAssets: string | null): Hono {
  const app = new Hono()
  app.use(setSecurityHeaders())
  app.get('/healthz', (context) => context.json({ status: 'ok' }, 200, { 'Cache-Control': 'no-store' }))
  app.all('/api/*', (context) => context.json({ title: 'There is no such address.', status: 404 }, 404, problemJson))
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

const problemJson = { 'Content-Type': 'application/problem+json' }

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
