import {numberField, referenceField, textField, type JsonObject} from '../json.ts'
import type {Subscription} from '../subscription.ts'

/** A subscription, at any student, with whose it is. */
export interface HeldPass {
  subscription: Subscription
  /** `_id` of the user document. Null: there is none, or the actor may not see the school. */
  studentId: string | null
  studentName: string | null
}

/** That a payment, or one pass of several in it, was given: a stored `passPaymentClaim`, with what it says of the present. */
export interface PaymentClaim {
  id: string
  revision: string
  /** All names by which the payment was known when it was claimed. */
  names: string[]
  /** Which of the passes that the payment holds, from 0. */
  item: number
  /** False: the pass was taken back, and the payment may be given again. */
  isHeld: boolean
  /** The school where it was given. */
  schoolId: string | null
  subscriptionId: string | null
  /** The subscription as it stands now. Null: there is none of that id. */
  pass: HeldPass | null
  /** The last repair that wrote the claim. The name is null where the actor may not see the school. */
  written: {at: string; actorName: string | null} | null
  /** The document as stored, every field. */
  document: JsonObject
}

/** Reads a stored claim. Never fails: what is missing or of another type is null, empty, or the first item. */
export function readClaim(document: JsonObject): Omit<PaymentClaim, 'pass' | 'written'> {
  const names = document['names']
  return {
    id: textField(document, '_id') ?? '',
    revision: textField(document, '_rev') ?? '',
    names: Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [],
    item: numberField(document, 'item') ?? 0,
    isHeld: document['state'] === 'held',
    schoolId: referenceField(document, 'school'),
    subscriptionId: referenceField(document, 'subscription'),
    document,
  }
}

/** The payment was given, and the pass that stands for it is in use. */
export function isLive({isHeld, pass}: Pick<PaymentClaim, 'isHeld' | 'pass'>): boolean {
  return isHeld && pass !== null && (pass.subscription.isActive || wasUpgraded(pass.subscription))
}

/** The host app switches off what was upgraded: its payment went into the pass that came of it. */
export function wasUpgraded({
  upgradedAt,
  upgradedToPassId,
}: Pick<Subscription, 'upgradedAt' | 'upgradedToPassId'>): boolean {
  return upgradedAt !== null || upgradedToPassId !== null
}
