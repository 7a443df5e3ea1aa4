import {moneyFromMajor} from '../money.ts'
import {isPaid, receiptName, type Purchase} from '../purchase.ts'
import type {Subscription} from '../subscription.ts'
import type {MatchInput} from './matchSubscriptions.ts'

/** Subscriptions made by hand for a payment, in the order of the input. */
export interface StandIns {
  ofBoughtPass(purchase: Purchase): Subscription[]
  ofOtherPass(purchase: Purchase): Subscription[]
}

/** Made by hand for some payment: for the student, at a price, and with no id that leads to any payment. */
interface StandIn {
  subscription: Subscription
  price: number
  /** Milliseconds since the epoch. */
  madeAt: number
}

/** What is made by hand for a payment is of the same student, has the price paid, and was made after it. */
export function findStandIns(input: MatchInput): StandIns {
  const standIns = standInsOf(input)
  const own = new Set(input.purchases.filter((purchase) => isPaid(purchase)))
  const fitting = (purchase: Purchase): StandIn[] => {
    if (!own.has(purchase) || !input.passOf.get(purchase.purchaseId)) return []
    const {minor, currency} = purchase.amount
    const paidAt = Date.parse(purchase.createdAt)
    return standIns.filter(
      ({price, madeAt}) => moneyFromMajor(price, currency).minor === minor && madeAt >= paidAt,
    )
  }
  const chosen = (purchase: Purchase, ofBought: boolean): Subscription[] =>
    fitting(purchase)
      .map(({subscription}) => subscription)
      .filter((subscription) => isOfBoughtPass(purchase, subscription, input) === ofBought)
  return {
    ofBoughtPass: (purchase) => chosen(purchase, true),
    ofOtherPass: (purchase) => chosen(purchase, false),
  }
}

function standInsOf(input: MatchInput): StandIn[] {
  const references = new Set(input.studentReferenceIds)
  const known = new Set(
    [...input.purchases, ...input.foreignPurchases].flatMap((purchase) => [
      purchase.purchaseId,
      purchase.paymentIntentId,
      purchase.chargeId,
    ]),
  )
  return input.subscriptions.flatMap((subscription) => {
    const {userId, purchasePrice, legacyShape, replacedBy} = subscription
    if (legacyShape || replacedBy !== null || purchasePrice === null) return []
    if (userId === null || !references.has(userId)) return []
    const ids = paymentIdsOf(subscription)
    const leadsNowhere = input.everythingRead || !ids.some(mayResolve)
    if (!leadsNowhere || ids.some((id) => known.has(id))) return []
    return [{subscription, price: purchasePrice, madeAt: Date.parse(subscription.createdAt)}]
  })
}

function paymentIdsOf({
  stripeSessionId,
  stripePaymentId,
  stripePaymentIntentId,
}: Subscription): string[] {
  return [stripeSessionId, stripePaymentId, stripePaymentIntentId].filter((id) => id !== null)
}

/** An id as Stripe makes them. What somebody typed by hand (`manual_…`, `admin_created_…`) leads nowhere for certain. */
function mayResolve(id: string): boolean {
  return /^(?:cs_(?:live|test)|pi|ch)_/.test(id)
}

/** A document that names no pass is taken for the one bought, unless its name says otherwise. */
function isOfBoughtPass(
  purchase: Purchase,
  {passId, legacyPassId, passName}: Subscription,
  {passOf}: MatchInput,
): boolean {
  const pass = passOf.get(purchase.purchaseId)
  if (!pass) return false
  const stated = passId ?? legacyPassId
  if (stated !== null) return stated === pass.id || stated === purchase.claims.passId
  const names = [pass.name, receiptName(purchase) ?? ''].map(fold)
  return passName === null || passName.trim() === '' || names.includes(fold(passName))
}

function fold(name: string): string {
  return name.trim().toLowerCase()
}
