import {
  type ChargeRow,
  type SettledCharge,
  storedCharge,
  type StoredCharge,
} from '../objects/charge.ts'
import type {DisputeRow} from '../objects/dispute.ts'
import {countsAgainstCharge, type RefundRow} from '../objects/refund.ts'
import type {Row} from '../objects/row.ts'
import type {SessionRow} from '../objects/session.ts'

const SECONDS_TO_PAY = 40

interface Money {
  sessions: SessionRow[]
  charges: Row<StoredCharge>[]
  refunds: RefundRow[]
  disputes: DisputeRow[]
}

/**
 * The charges of an account. What a world states of a charge stands; what it leaves open follows from
 * session, refunds and disputes. A paid session without a charge gets one, since Stripe knows no other.
 */
export function settleCharges({sessions, charges, refunds, disputes}: Money): ChargeRow[] {
  const sessionOf = new Map(
    sessions.flatMap((session) =>
      session.stored.payment_intent === null ? [] : [[session.stored.payment_intent, session]],
    ),
  )
  const charged = new Set(charges.map((charge) => charge.stored.payment_intent))
  const implied = [...sessionOf.values()]
    .filter((session) => !charged.has(session.stored.payment_intent))
    .flatMap(impliedCharge)
  return [...charges, ...implied].map((row) => {
    const session = sessionOf.get(row.stored.payment_intent ?? '')
    const belongs = belongsTo(row.stored)
    return {
      ...row,
      stored: settle(row.stored, session, refunds.filter(belongs), disputes.filter(belongs)),
    }
  })
}

const belongsTo =
  (charge: StoredCharge) =>
  ({stored}: {stored: {charge?: string | null | undefined; payment_intent: string | null}}) =>
    stored.charge
      ? stored.charge === charge.id
      : stored.payment_intent !== null &&
        stored.payment_intent === charge.payment_intent &&
        charge.status !== 'failed'

function impliedCharge({stored}: SessionRow): Row<StoredCharge>[] {
  if (stored.payment_intent === null || stored.payment_status !== 'paid') return []
  const id = stored.payment_intent.replace(/^pi_/, 'ch_')
  const created = stored.created + SECONDS_TO_PAY
  const charge = storedCharge.parse({id, created, payment_intent: stored.payment_intent})
  return [{id, created, stored: charge, stated: {}}]
}

function settle(
  charge: StoredCharge,
  session: SessionRow | undefined,
  refunds: RefundRow[],
  disputes: DisputeRow[],
): SettledCharge {
  const amount = charge.amount ?? session?.stored.amount_total ?? 0
  const paid = charge.paid ?? charge.status === 'succeeded'
  const captured = charge.captured ?? paid
  const amountCaptured = charge.amount_captured ?? (captured ? amount : 0)
  const amountRefunded = charge.amount_refunded ?? refundedBy(refunds)
  return {
    ...charge,
    amount,
    paid,
    captured,
    amount_captured: amountCaptured,
    amount_refunded: amountRefunded,
    refunded: charge.refunded ?? isWhole(amountRefunded, amountCaptured || amount),
    disputed: charge.disputed ?? disputes.length > 0,
    currency: charge.currency ?? session?.stored.currency ?? 'nok',
    customer: charge.customer ?? session?.stored.customer ?? null,
    billing_details: charge.billing_details ?? session?.stored.customer_details ?? null,
  }
}

const isWhole = (refunded: number, taken: number): boolean => refunded > 0 && refunded >= taken

const refundedBy = (refunds: RefundRow[]): number =>
  refunds
    .filter((refund) => countsAgainstCharge(refund.stored))
    .reduce((sum, refund) => sum + refund.stored.amount, 0)
