import {createAdaptorServer, type HttpBindings} from '@hono/node-server'
import type {Hono} from 'hono'

export type ServiceApp = Hono<{Bindings: HttpBindings}>

export interface HttpService {
  /** @param port 0 for a free one. Answers the base address. */
  listen(port: number): Promise<string>
  /** Cuts every connection, also those that still wait for an answer. */
  close(): Promise<void>
}

/** Longer than the keep-alive of the clients, so that no reused connection is closed under a request. */
const KEEP_ALIVE_MS = 65_000

/** Serves an app on this machine alone. */
export function createHttpService(app: ServiceApp): HttpService {
  let server: ReturnType<typeof createAdaptorServer> | null = null
  return {
    listen: (port) =>
      new Promise((resolve, reject) => {
        const opened = createAdaptorServer({fetch: app.fetch})
        server = opened
        if ('keepAliveTimeout' in opened) opened.keepAliveTimeout = KEEP_ALIVE_MS
        opened.once('error', reject)
        opened.listen(port, '127.0.0.1', () => {
          const address = opened.address()
          if (address === null || typeof address === 'string') {
            reject(new Error('Sandbox: the server has no port'))
            return
          }
          resolve(`http://127.0.0.1:${address.port}`)
        })
      }),
    close: () =>
      new Promise((resolve) => {
        const closing = server
        server = null
        if (!closing) {
          resolve()
          return
        }
        closing.close(() => resolve())
        if ('closeAllConnections' in closing) closing.closeAllConnections()
      }),
  }
}
