import type {Pass} from '../pass.ts'
import {receiptName, type Purchase} from '../purchase.ts'
import type {Money} from '../money.ts'
import type {Subscription} from '../subscription.ts'
import {instantOf} from '../validity.ts'
import type {AssessedSubscription} from '../assessment/assessment.ts'
import type {Evidence, SentenceValue} from './finding.ts'

type DocumentType =
  | 'tenant'
  | 'user'
  | 'pass'
  | 'subscription'
  | 'webhookLog'
  | 'classInstance'
  | 'booking'

export function documentEvidence(
  type: DocumentType,
  id: string,
  field: string,
  value: string | number | boolean | null,
): Evidence {
  const shown = value === null ? null : String(value)
  return {place: 'sanity', type, id, account: null, field, value: shown}
}

export function subscriptionEvidence(
  subscription: Subscription,
  ...fields: (keyof Subscription)[]
): Evidence[] {
  return fields.map((field) => {
    const value = subscription[field]
    const shown = typeof value === 'object' ? null : value
    return documentEvidence('subscription', subscription.id, STORED_AS[field] ?? field, shown)
  })
}

const STORED_AS: Partial<Record<keyof Subscription, string>> = {
  userId: 'user._ref',
  schoolId: 'tenant._ref',
  legacyPassId: 'pass._ref',
}

export function sessionEvidence(
  purchase: Purchase,
  field: string,
  value: string | number | null,
): Evidence {
  return {
    place: 'stripe',
    type: 'checkout.session',
    id: purchase.purchaseId,
    account: purchase.account,
    field,
    value: value === null ? null : String(value),
  }
}

const NAMELESS = '?'

export const text = (value: string): SentenceValue => ({kind: 'text', text: value})
export const money = (value: Money): SentenceValue => ({kind: 'money', money: value})
export const instant = (value: string): SentenceValue => ({kind: 'instant', instant: value})
/** A date and time as somebody stored it, which may be none at all. */
export function storedInstant(value: string | null): SentenceValue {
  const read = instantOf(value)
  return read === null ? text(NAMELESS) : instant(read)
}
export const count = (value: number): SentenceValue => ({kind: 'count', count: value})

/** The values that sentences about a purchase share. */
export function purchaseValues(
  purchase: Purchase,
  pass: Pass | null,
): Record<'amount' | 'paidAt' | 'pass', SentenceValue> {
  return {
    ...paymentValues(purchase),
    pass: text(pass?.name.trim() || receiptName(purchase)?.trim() || NAMELESS),
  }
}

export function paymentValues(purchase: Purchase): Record<'amount' | 'paidAt', SentenceValue> {
  return {amount: money(purchase.amount), paidAt: instant(purchase.createdAt)}
}

/** What people call a stored pass. */
export function nameOf({subscription, pass}: AssessedSubscription): SentenceValue {
  return text(subscription.passName?.trim() || pass?.name.trim() || NAMELESS)
}
