import {z} from 'zod'
import {
  DISCREPANCY_CAUSES,
  DISCREPANCY_KINDS,
  IN_DOUBT_CAUSES,
  NOT_GIVEN_CAUSES,
  NOT_PAID_CAUSES,
  type Discrepancy,
} from '../rules/reconcile/discrepancy.ts'
import type {DiscrepancyTotal} from '../rules/reconcile/discrepancyTotals.ts'
import {PASS_FAULTS} from '../rules/passFaults.ts'
import {documentId, instant, money, sourceReport, unreadableDocument} from './values.ts'

const row = {
  studentId: z.string().nullable(),
  passName: z.string().nullable(),
  amount: money,
  at: instant,
}

const payment = {
  purchaseId: z.string(),
  names: z.array(z.string()),
  passes: z.int(),
  account: z.string(),
}

export const discrepancy = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('not-given'),
    cause: z.enum(NOT_GIVEN_CAUSES),
    ...payment,
    ...row,
  }),
  z.object({kind: z.literal('in-doubt'), cause: z.enum(IN_DOUBT_CAUSES), ...payment, ...row}),
  z.object({
    kind: z.literal('not-paid'),
    cause: z.enum(NOT_PAID_CAUSES),
    subscriptionId: z.string(),
    ...row,
  }),
]) satisfies z.ZodType<Discrepancy>

export const discrepancyTotal = z.object({
  kind: z.enum(DISCREPANCY_KINDS),
  cause: z.enum(DISCREPANCY_CAUSES),
  count: z.int(),
  amount: money,
}) satisfies z.ZodType<DiscrepancyTotal>

export const RECONCILIATION_STATES = ['never', 'running', 'finished'] as const

/** How far a school's payments and subscriptions were held against each other, and what that came to so far. */
export const reconciliation = z.object({
  /** `running` does not mean that anybody works on it: it goes on where it ended when it is asked for again. */
  state: z.enum(RECONCILIATION_STATES),
  startedAt: instant.nullable(),
  finishedAt: instant.nullable(),
  sessionsRead: z.int(),
  subscriptionsRead: z.int(),
  totals: z.array(discrepancyTotal),
  /** The accounts that were asked by this request, and why one did not answer. Empty where none was asked. */
  sources: z.array(sourceReport),
  /** Subscriptions and passes of which something could not be read: the first hundred. */
  unreadable: z.array(unreadableDocument).default([]),
  /** Passes on sale whose next sale would go wrong. */
  passes: z.array(
    z.object({passId: z.string(), name: z.string(), faults: z.array(z.enum(PASS_FAULTS)).min(1)}),
  ),
})
export type Reconciliation = z.infer<typeof reconciliation>

export const reconciliationParams = z.object({school: documentId})

/** `POST /reconciliations/:school`: does a part of the work. */
export const reconciliationRequest = z.object({
  /** Forget what was found and begin anew; without it, work that has ended stays as it is. */
  restart: z.boolean().default(false),
})

/** `GET /reconciliations/:school/rows?kind=&cause=&cursor=` */
export const discrepancyQuery = z.object({
  kind: z.enum(DISCREPANCY_KINDS).optional(),
  cause: z.enum(DISCREPANCY_CAUSES).optional(),
  cursor: z.coerce.number().int().min(0).default(0).describe('`nextCursor` of the page before'),
})
export type DiscrepancyQuery = z.infer<typeof discrepancyQuery>

/** A row as it is listed: what was found, and what the dataset says by now. */
export const discrepancyRow = discrepancy.and(
  z.object({
    /** Null where no entry in Sanity stands for the student. */
    studentName: z.string().nullable(),
    /** The payment has been given its pass since, or the pass is no longer active. The totals still count the row. */
    settled: z.boolean(),
  }),
)
export type DiscrepancyRow = z.infer<typeof discrepancyRow>

export const discrepancyPage = z.object({
  rows: z.array(discrepancyRow),
  /** Of what was found, what somebody has damaged beyond reading. To compare anew finds it again. */
  unreadable: z.array(unreadableDocument).default([]),
  /** Null: there are no more. */
  nextCursor: z.int().nullable(),
})
export type DiscrepancyPage = z.infer<typeof discrepancyPage>
