import {randomUUID} from 'node:crypto'
import type {Discrepancy} from '../../schemas/rules/reconcile/discrepancy.ts'
import {addToTotals} from '../../schemas/rules/reconcile/discrepancyTotals.ts'
import type {CacheDocument, Mutation} from '../ports/contentLake.ts'
import type {Services} from '../services.ts'
import {
  reconciliationIdOf,
  type ReconciliationState,
  type StoredReconciliation,
} from './reconciliationState.ts'

/** What one page brought. */
export interface Folded {
  rows: readonly Discrepancy[]
  /** Subscriptions whose payment was on the page. */
  paid: readonly string[]
}

/**
 * Where a run has come to, and its way into the dataset. One write is under way at a time and takes everything that was
 * recorded while the one before it was: so that a run that is cut off repeats no more than the pages of the last moment.
 */
export interface Journal {
  state(): ReconciliationState
  /** Takes a page and the step that it means, together. */
  record(folded: Folded, next: (state: ReconciliationState) => ReconciliationState): void
  /** Resolves once there is room for more pages. */
  room(): Promise<void>
  /** Resolves once everything recorded is written, or nothing more can be. */
  settled(): Promise<void>
  /** Somebody else moved the run on, or the write failed: what is recorded from now on is lost. */
  isOvertaken(): boolean
}

interface JournalOptions {
  services: Pick<Services, 'lake' | 'payments'>
  schoolId: string
  /** Null: nothing is stored yet. */
  before: StoredReconciliation | null
  /** Where the run begins; equal to `before` where it goes on. */
  state: ReconciliationState
}

/** Pages that wait to be written. More would only be read again after a crash. */
const MOST_WAITING = 12

/** @throws ProblemError `sanity-…` from `room` and `settled`, when the dataset cannot be written */
export function createJournal({services, schoolId, before, state: first}: JournalOptions): Journal {
  let state = first
  let revision = before?.revision ?? null
  let waiting: Folded[] = []
  let writing: Promise<void> | null = null
  let overtaken = false

  const write = async (): Promise<void> => {
    const part = partOf(waiting, {services, schoolId, state})
    waiting = []
    const written = part === null ? state : {...state, parts: state.parts + 1}
    state = written
    const transactionId = randomUUID()
    const move = moveOf(written, {services, schoolId, revision})
    const documents = part === null ? [] : [part]
    const outcome = await services.lake.remember(documents, [move], transactionId)
    if (outcome === 'committed') revision = transactionId
    else overtaken = true
  }
  const hasMore = (pages: number): boolean => waiting.length >= pages && !overtaken
  const isWriting = (): boolean => writing !== null
  const writeOn = async (): Promise<void> => {
    do await write()
    while (hasMore(1))
    writing = null
  }
  const begin = (): void => {
    if (writing !== null || overtaken) return
    writing = writeOn()
    // Whoever waits hears of a failure; until somebody does, it is none of the process.
    writing.catch(() => {
      overtaken = true
    })
  }

  return {
    state: () => state,
    record: (folded, next) => {
      const totals = addToTotals(state.totals, folded.rows)
      state = {...next(state), totals}
      waiting.push(folded)
      begin()
    },
    room: async () => {
      while (hasMore(MOST_WAITING)) await writing
    },
    settled: async () => {
      while (isWriting()) await writing
    },
    isOvertaken: () => overtaken,
  }
}

interface Place {
  services: Pick<Services, 'payments'>
  schoolId: string
}

function partOf(
  pages: readonly Folded[],
  {services: {payments}, schoolId, state}: Place & {state: ReconciliationState},
): CacheDocument | null {
  const rows = pages.flatMap((page) => page.rows)
  const paid = pages.flatMap((page) => page.paid)
  if (rows.length === 0 && paid.length === 0) return null
  return {
    _id: `passReconciliationPart.${payments.keyMode}.${schoolId}.${state.parts}`,
    _type: 'passReconciliationPart',
    keyMode: payments.keyMode,
    school: schoolId,
    run: state.run,
    part: state.parts,
    rows: rows.map((row) => ({...row, amount: {...row.amount}})),
    paid,
  }
}

function moveOf(
  {windows, totals, subscriptionsAfter, unreadable, ...counted}: ReconciliationState,
  {services: {payments}, schoolId, revision}: Place & {revision: string | null},
): Mutation {
  const id = reconciliationIdOf(schoolId, payments.keyMode)
  const content = {
    ...counted,
    windows: windows.map((window) => ({...window})),
    totals: totals.map((total) => ({...total, amount: {...total.amount}})),
    subscriptionsAfter: subscriptionsAfter && {...subscriptionsAfter},
    unreadable: unreadable.map((document) => ({...document})),
  }
  return revision === null
    ? {create: {_id: id, _type: 'passReconciliation', school: schoolId, ...content}}
    : {patch: {id, revision, set: content, unset: []}}
}
