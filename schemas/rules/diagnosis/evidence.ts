import type {Json, JsonObject} from '../json.ts'
import type {Pass} from '../pass.ts'
import type {Purchase} from '../purchase.ts'
import type {Money} from '../money.ts'
import type {Evidence, SentenceValue} from './finding.ts'

export function documentEvidence(
  type: 'tenant' | 'user' | 'pass' | 'subscription' | 'webhookLog' | 'classInstance',
  id: string,
  field: string,
  value: string | number | boolean | null,
): Evidence {
  const text = value === null ? null : String(value)
  return {place: 'sanity', type, id, account: null, field, value: text}
}

export function sessionEvidence(
  purchase: Purchase,
  field: string,
  value: string | number | null,
): Evidence {
  return {
    place: 'stripe',
    type: 'checkout.session',
    id: purchase.sessionId,
    account: purchase.account,
    field,
    value: value === null ? null : String(value),
  }
}

export function fieldOf(document: JsonObject, field: string): string | null {
  const value: Json | undefined = document[field]
  if (value === undefined || value === null) return null
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

export const text = (value: string): SentenceValue => ({kind: 'text', text: value})
export const money = (value: Money): SentenceValue => ({kind: 'money', money: value})
export const instant = (value: string): SentenceValue => ({kind: 'instant', instant: value})
export const count = (value: number): SentenceValue => ({kind: 'count', count: value})

/** The values that sentences about a purchase share. */
export function purchaseValues(
  purchase: Purchase,
  pass: Pass | null,
): Record<string, SentenceValue> {
  return {
    amount: money(purchase.amount),
    paidAt: instant(purchase.createdAt),
    pass: text(pass?.name.trim() ?? purchase.lineItemName ?? ''),
  }
}
