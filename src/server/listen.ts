import { createAdaptorServer } from '@hono/node-server'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Answering } from './app.ts'
import { SettingsProblem } from './settings.ts'

/** A server that answers. */
export interface RunningServer {
  /** Where a browser finds it. */
  readonly url: string
  /** Takes no new request, lets the running ones end (at most 5 s), then resolves. */
  close(): Promise<void>
}

/** How long running requests may take when the server ends, in milliseconds. */
const patience = 5000
/** How long a silent connection is kept: longer than proxies keep theirs (a minute), so that none sends into one that just closes. */
const keepAlive = 75_000

/** Starts to answer at host and port; rejects with `SettingsProblem` where the address cannot be had. */
export function listen(app: Answering, host: string, port: number): Promise<RunningServer> {
  const server = createAdaptorServer({ fetch: (request, env) => app.fetch(request, env) }) as Server
  server.keepAliveTimeout = keepAlive
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, host, port)))
    server.listen(port, host, () => {
      const address = server.address() as AddressInfo
      resolve({ url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`, close: () => close(server) })
    })
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // A connection whose last request ends after `close` would stay open for as long as silent ones are kept.
    const sweep = setInterval(() => server.closeIdleConnections(), 50)
    const force = setTimeout(() => server.closeAllConnections(), patience)
    server.close(() => {
      clearInterval(sweep)
      clearTimeout(force)
      resolve()
    })
    server.closeIdleConnections()
  })
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new SettingsProblem(
      `Port ${port} is already in use. Stop the program that uses it, or choose another port, for example: PORT=${port + 1} npm start`,
    )
  }
  if (error.code === 'EACCES')
    return new SettingsProblem(`This user may not open port ${port}. Choose one above 1023, for example: PORT=8080 npm start`)
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new SettingsProblem(`HOST is "${host}", which is no address of this machine.`)
  return error
}
