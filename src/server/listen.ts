import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'
import type { AddressInfo } from 'node:net'
import { SettingsProblem } from './settings.ts'

/** A server that answers. */
export interface RunningServer {
  /** Where a browser finds it. */
  readonly url: string
  /** Takes no new request, lets the running ones end (at most 5 s), then resolves. */
  close(): Promise<void>
}

/** Starts to answer at host and port; rejects with `SettingsProblem` where the address cannot be had. */
export function listen(app: Hono, host: string, port: number): Promise<RunningServer> {
  const server = createAdaptorServer({ fetch: app.fetch })
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, host, port)))
    server.listen(port, host, () => {
      const address = server.address() as AddressInfo
      resolve({ url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`, close: () => close(server) })
    })
  })
}

function close(server: ReturnType<typeof createAdaptorServer>): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 5000)
    server.close(() => {
      clearTimeout(force)
      resolve()
    })
    if ('closeIdleConnections' in server) server.closeIdleConnections()
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
