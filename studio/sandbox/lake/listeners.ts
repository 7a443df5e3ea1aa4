import type {SSEStreamingApi} from 'hono/streaming'
import type {LakeDocument} from './lakeDocument.ts'
import {randomId} from './randomId.ts'
import type {Change, CommittedTransaction} from './transaction.ts'

export interface Listener {
  stream: SSEStreamingApi
  options: ListenOptions
  /** Whether the listener's query selects the document. */
  selects(document: LakeDocument): boolean
}

export interface ListenOptions {
  effectFormat: string | undefined
  includeMutations: boolean
  includePreviousRevision: boolean
  includeResult: boolean
  includeAllVersions: boolean
  visibility: string
}

/** The open event streams. */
export interface Listeners {
  addListener(listener: Listener): () => void
  /** A stream of the live content API, or another that only ever says hello. */
  addLive(stream: SSEStreamingApi, receivesChanges: boolean): () => void
  announce(transaction: CommittedTransaction): void
  /** Ends every stream: the clients come back and read anew. */
  disconnect(): void
  close(): void
}

const HEARTBEAT_MS = 15_000

export function createListeners(): Listeners {
  const listeners = new Set<Listener>()
  const live = new Map<SSEStreamingApi, boolean>()
  const streams = () => [...live.keys(), ...[...listeners].map(({stream}) => stream)]
  const heartbeat = setInterval(() => {
    for (const stream of streams()) void stream.write(':\n\n')
  }, HEARTBEAT_MS)
  heartbeat.unref()

  return {
    addListener: (listener) => {
      listeners.add(listener)
      void send(listener.stream, 'welcome', {listenerName: randomId(16)})
      return () => void listeners.delete(listener)
    },
    addLive: (stream, receivesChanges) => {
      live.set(stream, receivesChanges)
      void send(stream, 'welcome', {}, randomId(16))
      return () => void live.delete(stream)
    },
    announce: (transaction) => {
      for (const listener of listeners) tell(listener, transaction)
      for (const [stream, receivesChanges] of live) {
        if (receivesChanges) void send(stream, 'message', {tags: ['s1:all']}, transaction.id)
      }
    },
    disconnect: () => {
      for (const stream of streams()) void stream.close()
      live.clear()
      listeners.clear()
    },
    close: () => clearInterval(heartbeat),
  }
}

function tell(listener: Listener, transaction: CommittedTransaction): void {
  const relevant = transaction.changes.filter((change) => concerns(listener, change))
  for (const [index, change] of relevant.entries()) {
    const event = mutationEvent(transaction, change, listener.options)
    const counted = {
      ...event,
      transactionTotalEvents: relevant.length,
      transactionCurrentEvent: index + 1,
    }
    void send(listener.stream, 'mutation', counted, event.eventId)
  }
}

function concerns(listener: Listener, {id, before, after}: Change): boolean {
  if (!listener.options.includeAllVersions && id.startsWith('versions.')) return false
  return [before, after].some((document) => document !== null && listener.selects(document))
}

function mutationEvent(
  transaction: CommittedTransaction,
  {id, before, after, mutations}: Change,
  options: ListenOptions,
) {
  return {
    eventId: `${transaction.id}#${id}`,
    documentId: id,
    transactionId: transaction.id,
    transition: transitionOf(before, after),
    identity: transaction.author,
    ...(options.includeMutations && {mutations}),
    ...(options.effectFormat === 'mendoza' && {effects: wholeValueEffects(before, after)}),
    ...(options.includePreviousRevision && {previous: before}),
    ...(options.includeResult && {result: after}),
    ...(before && {previousRev: before._rev}),
    resultRev: transaction.id,
    timestamp: transaction.timestamp,
    visibility: options.visibility,
  }
}

function transitionOf(before: LakeDocument | null, after: LakeDocument | null) {
  if (!before) return 'appear'
  return after ? 'update' : 'disappear'
}

/** Mendoza patches that replace the whole document: opcode 0 is "value". */
export function wholeValueEffects(before: LakeDocument | null, after: LakeDocument | null) {
  return {apply: [0, after], revert: [0, before]}
}

async function send(stream: SSEStreamingApi, event: string, data: unknown, id?: string) {
  await stream.writeSSE({event, data: JSON.stringify(data), ...(id !== undefined && {id})})
}
