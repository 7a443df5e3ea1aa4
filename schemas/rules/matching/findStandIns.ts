import {firstFrom} from '../firstFrom.ts'
import {moneyFromMajor} from '../money.ts'
import type {Pass} from '../pass.ts'
import {isPaid, receiptName, type Purchase} from '../purchase.ts'
import type {Subscription} from '../subscription.ts'
import {instantOf} from '../validity.ts'
import {carriedNames} from './carriedNames.ts'
import type {MatchInput} from './matchInput.ts'

/** Whether a subscription stands for no payment yet. */
export type IsFree = (subscription: Subscription) => boolean

/** Subscriptions made by hand for a payment and still free, in the order of their making, each looked for when it is asked for. */
export interface StandIns {
  ofBoughtPass(purchase: Purchase, isFree: IsFree): Iterable<Subscription>
  ofOtherPass(purchase: Purchase, isFree: IsFree): Iterable<Subscription>
}

/** Made by hand for some payment: for the student, at a price, and with no id that leads to any payment. */
interface StandIn {
  subscription: Subscription
  /** Main unit. */
  price: number
  /** Milliseconds since the epoch. */
  madeAt: number
}

/** What is made by hand for a payment is of the same student, has the price paid, and was made after it. */
export function findStandIns(input: MatchInput): StandIns {
  const own = new Set(input.purchases.filter((purchase) => isPaid(purchase)))
  const standIns = standInsOf(input)
  const shelves = new Map<string, ReadonlyMap<number, Shelf>>()
  const at = (minor: number, currency: string): Shelf | undefined => {
    const shelf = shelves.get(currency) ?? byAmount(standIns, currency)
    shelves.set(currency, shelf)
    return shelf.get(minor)
  }
  function* chosen(purchase: Purchase, ofBought: boolean, isFree: IsFree): Iterable<Subscription> {
    const lines = input.sold.get(purchase.purchaseId) ?? []
    if (!own.has(purchase) || lines.every(({pass}) => pass === null)) return
    const {minor, currency} = purchase.amount
    const prices = new Set([minor, ...lines.flatMap(({amount}) => amount ?? [])])
    for (const price of prices) {
      for (const subscription of madeSince(purchase.createdAt, at(price, currency))) {
        if (!isFree(subscription)) continue
        if (isOfBoughtPass(purchase, subscription, input) === ofBought) yield subscription
      }
    }
  }
  return {
    ofBoughtPass: (purchase, isFree) => chosen(purchase, true, isFree),
    ofOtherPass: (purchase, isFree) => chosen(purchase, false, isFree),
  }
}

/** Stand-ins of one price, in the order of their making. */
interface Shelf {
  standIns: readonly StandIn[]
  /** Of each of them. */
  madeAt: readonly number[]
}

function* madeSince(paidAt: string, shelf: Shelf | undefined): Iterable<Subscription> {
  if (shelf === undefined) return
  const {standIns, madeAt} = shelf
  for (let next = firstFrom(madeAt, Date.parse(paidAt)); next < standIns.length; next += 1) {
    const standIn = standIns[next]
    if (standIn !== undefined) yield standIn.subscription
  }
}

/** By what each says that it cost, minor unit. */
function byAmount(standIns: readonly StandIn[], currency: string): ReadonlyMap<number, Shelf> {
  const groups = Map.groupBy(standIns, ({price}) => moneyFromMajor(price, currency).minor)
  return new Map(
    [...groups].map(([minor, group]) => {
      const ordered = group.toSorted((a, b) => a.madeAt - b.madeAt)
      return [minor, {standIns: ordered, madeAt: ordered.map(({madeAt}) => madeAt)}]
    }),
  )
}

function standInsOf(input: MatchInput): StandIn[] {
  const references = new Set(input.studentReferenceIds)
  const known = new Set([...input.purchases, ...input.foreignPurchases].flatMap(({names}) => names))
  return input.subscriptions.flatMap((subscription) => {
    const {userId, purchasePrice, legacyShape, replacedBy} = subscription
    if (legacyShape || replacedBy !== null || purchasePrice === null) return []
    if (userId === null || !references.has(userId)) return []
    if (!leadsNowhere(subscription, known, input.everythingRead)) return []
    const madeAt = Date.parse(instantOf(subscription.createdAt) ?? '')
    return Number.isNaN(madeAt) ? [] : [{subscription, price: purchasePrice, madeAt}]
  })
}

/** No id in it leads to a payment that was found, or may lead to one that was not read. */
export function leadsNowhere(
  subscription: Subscription,
  known: ReadonlySet<string>,
  everythingRead: boolean,
): boolean {
  const names = carriedNames(subscription)
  return names.length === 0 || (everythingRead && !names.some((name) => known.has(name)))
}

/** A document that names no pass is taken for the one bought, unless its name says otherwise. */
function isOfBoughtPass(
  purchase: Purchase,
  subscription: Subscription,
  {sold}: MatchInput,
): boolean {
  const lines = sold.get(purchase.purchaseId) ?? []
  return lines.some(({pass}) => pass !== null && isOfPass(subscription, pass, purchase))
}

/** Whether a subscription is of a pass that a payment bought, as far as it says. */
export function isOfPass(
  {passId, legacyPassId, passName}: Subscription,
  pass: Pass,
  purchase: Purchase,
): boolean {
  const stated = passId ?? legacyPassId
  if (stated !== null) return stated === pass.id || stated === purchase.claims.passId
  const names = [pass.name, receiptName(purchase) ?? ''].map(fold)
  return passName === null || passName.trim() === '' || names.includes(fold(passName))
}

function fold(name: string): string {
  return name.trim().toLowerCase()
}
