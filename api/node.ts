import {createServer} from 'node:http'
import {getRequestListener} from '@hono/node-server'

/** An app that runs on a port of this machine. */
export interface RunningServer {
  /** Such as `http://127.0.0.1:3334`. */
  url: string
  /** Ends every connection; nothing keeps the process alive. */
  close(): Promise<void>
}

/**
 * Package entry `./api/node`: serves an app with Node's own HTTP server.
 *
 * @param port 0 picks a free one
 * @param hostname where to listen; others can reach it only where this says so
 */
export async function serveOnNode(
  app: {fetch: (request: Request) => Response | Promise<Response>},
  port: number,
  hostname = '127.0.0.1',
): Promise<RunningServer> {
  const server = createServer(getRequestListener(app.fetch))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, hostname, resolve)
  })
  const address = server.address()
  const chosen = typeof address === 'object' && address !== null ? address.port : port
  return {
    url: `http://${hostname}:${chosen}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        server.closeAllConnections()
      }),
  }
}
