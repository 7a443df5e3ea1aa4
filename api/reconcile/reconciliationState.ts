import {z} from 'zod'
import {discrepancyTotal} from '../../schemas/contract/reconciliation.ts'
import type {UnreadableDocument} from '../../schemas/rules/documents/unreadableDocument.ts'
import {BEFORE_STRIPE, type Window} from '../../schemas/rules/reconcile/window.ts'
import type {AccountName, PaymentReader} from '../ports/paymentReader.ts'

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null)

/** Everything that is needed to go on where the work ended. */
export const reconciliationState = z.object({
  /** Tells this run's parts from those of earlier ones. */
  run: z.string(),
  stage: z.enum(['payments', 'subscriptions', 'finished']),
  startedAt: z.string(),
  finishedAt: text,
  /** What is still to be read of each account. */
  windows: z.array(z.object({account: z.string(), from: z.int(), to: z.int(), after: text})),
  /** The last subscription that was looked at, newest first. */
  subscriptionsAfter: z
    .object({at: z.string(), id: z.string()})
    .nullish()
    .transform((value) => value ?? null),
  sessionsRead: z.int(),
  subscriptionsRead: z.int(),
  /** How many parts were written. */
  parts: z.int(),
  totals: z.array(discrepancyTotal),
  /** The first of the subscriptions of which something could not be read. */
  unreadable: z
    .array(z.object({type: z.string(), id: text, field: text}))
    .nullish()
    .transform((value) => value ?? []),
})
export type ReconciliationState = z.infer<typeof reconciliationState>

/** A list to look into gets no better by being longer. */
const MOST_NAMED = 100

export function withUnreadable(
  known: readonly UnreadableDocument[],
  found: readonly UnreadableDocument[],
): UnreadableDocument[] {
  const named = found.map(({type, id, field}) => ({type, id, field}))
  return [...known, ...named].slice(0, MOST_NAMED)
}

export interface StoredReconciliation {
  /** Null: somebody has damaged it. The next run writes it anew. */
  state: ReconciliationState | null
  /** Whoever moves it on names the revision that was read. */
  revision: string
}

/** @param startedAt instant, UTC. What is paid later is left to the next run */
export function beginning(
  run: string,
  accounts: readonly AccountName[],
  startedAt: string,
): ReconciliationState {
  const to = Math.floor(Date.parse(startedAt) / 1000)
  return {
    run,
    stage: 'payments',
    startedAt,
    finishedAt: null,
    windows: accounts.map((account): Window => ({account, from: BEFORE_STRIPE, to, after: null})),
    subscriptionsAfter: null,
    sessionsRead: 0,
    subscriptionsRead: 0,
    parts: 0,
    totals: [],
    unreadable: [],
  }
}

/** Sessions of the two modes never mix. A dotted id is never public. */
export function reconciliationIdOf(schoolId: string, keyMode: PaymentReader['keyMode']): string {
  return `passReconciliation.${keyMode}.${schoolId}`
}
