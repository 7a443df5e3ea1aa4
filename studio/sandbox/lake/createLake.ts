import {getRequestListener} from '@hono/node-server'
import {createServer, type Server} from 'node:http'
import type {Duplex} from 'node:stream'
import type {Clock} from '../clock.ts'
import type {WorldDocument} from '../world.ts'
import {createAccounts, type LakeUser} from './accounts.ts'
import {createLakeApp} from './createLakeApp.ts'
import {createDataset} from './dataset.ts'
import {createDocumentViews} from './documentViews.ts'
import {createFaults, type LakeFaults} from './faults.ts'
import {createHistory} from './history.ts'
import type {LakeDocument} from './lakeDocument.ts'
import {createListeners} from './listeners.ts'
import {parkPresence} from './parkPresence.ts'
import {createRequestLog, type LakeRequest, type RequestLog} from './requestLog.ts'

export interface LakeOptions {
  projectId: string
  dataset: string
  documents: WorldDocument[]
  users: LakeUser[]
  clock: Clock
}

export interface Lake {
  /** Starts to listen on 127.0.0.1; port 0 picks a free one. Answers the base address, e.g. http://localhost:4000 */
  listen(port: number): Promise<string>
  /** Ends every connection; nothing keeps the process alive. */
  close(): Promise<void>
  /** What the lake holds now, for tests and the sandbox's own control. */
  documents(): LakeDocument[]
  /** Puts these documents in the place of all there is; the history and the used transaction ids are gone, and open streams end. */
  reset(documents: WorldDocument[]): void
  /** Requests that no route knows: the sign that a client has moved on. */
  unknownRequests(): string[]
  requests(): LakeRequest[]
  faults: LakeFaults
  /** Lets a token expire: from now on it answers 401 SIO-401-ANF. */
  revokeToken(token: string): void
}

/** A Content Lake in memory that speaks the service's HTTP, for one project with one private dataset. */
export function createLake(options: LakeOptions): Lake {
  const dataset = createDataset(options.clock)
  const history = createHistory(dataset)
  const accounts = createAccounts(options.users)
  const listeners = createListeners()
  const faults = createFaults()
  const log = createRequestLog()
  dataset.onCommit((transaction) => listeners.announce(transaction))
  dataset.onReset(() => listeners.disconnect())
  dataset.reset(options.documents)
  const app = createLakeApp(
    {
      projectId: options.projectId,
      datasetName: options.dataset,
      clock: options.clock,
      views: createDocumentViews(dataset),
      accounts,
      dataset,
      history,
      listeners,
      log,
    },
    faults,
  )
  const server = createServer(getRequestListener(app.fetch, {overrideGlobalObjects: false}))
  const sockets = trackSockets(server)
  acceptPresence(server, log)

  return {
    listen: (port) => listen(server, port),
    close: async () => {
      listeners.close()
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
    documents: () => [...dataset.documents.values()],
    reset: (documents) => dataset.reset(documents),
    unknownRequests: () => log.unknownRequests(),
    requests: () => log.requests(),
    faults,
    revokeToken: (token) => accounts.revoke(token),
  }
}

function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      const chosen = typeof address === 'object' && address ? address.port : port
      resolve(`http://localhost:${chosen}`)
    })
  })
}

function trackSockets(server: Server): ReadonlySet<Duplex> {
  const sockets = new Set<Duplex>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  return sockets
}

function acceptPresence(server: Server, log: RequestLog): void {
  server.on('upgrade', (request, socket) => {
    const path = request.url?.split('?')[0] ?? ''
    const done = log.start({method: 'WEBSOCKET', path, tag: null})
    const isPresence = parkPresence(request, socket)
    done(isPresence ? 101 : 404)
    if (!isPresence) log.reportUnknown(`WEBSOCKET ${path}`)
  })
}
