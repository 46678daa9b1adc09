import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { build } from 'vite'

/** The bench page, built as for production, and files beside it. */
export interface BenchServer {
  readonly url: string
  /** Serves some content under a name; returns its address. */
  offer(name: string, content: string | Buffer): string
  stop(): void
}

const typeByEnding: { readonly [ending: string]: string } = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json' }

/** Builds the page into a folder and serves it on a free port of this machine. */
export async function serveBench(folder: string): Promise<BenchServer> {
  await build({
    configFile: false,
    logLevel: 'warn',
    root: join(import.meta.dirname, 'page'),
    base: './',
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rolldownOptions: { checks: { bundlerTimings: false } },
    },
    worker: { format: 'es' },
  })
  const contentByName = new Map<string, string | Buffer>()
  const answer = async (path: string): Promise<string | Buffer | null> => {
    const name = path === '/' ? 'index.html' : path.slice(1)
    return contentByName.get(name) ?? (await readFile(join(folder, name)).catch(() => null))
  }
  const server = createServer((request, response) => {
    void answer(new URL(request.url ?? '/', 'http://localhost').pathname).then((content) => {
      const type = typeByEnding[extname(request.url === '/' ? '.html' : (request.url ?? ''))] ?? 'application/octet-stream'
      response.writeHead(content === null ? 404 : 200, { 'content-type': request.url === '/' ? 'text/html' : type })
      response.end(content)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const url = `http://localhost:${(server.address() as AddressInfo).port}/`
  return {
    url,
    offer(name, content) {
      contentByName.set(name, content)
      return url + name
    },
    stop: () => void server.close(),
  }
}
