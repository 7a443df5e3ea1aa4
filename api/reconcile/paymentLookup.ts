import type {StudentFacts} from '../../schemas/rules/facts.ts'
import {carriedNames} from '../../schemas/rules/matching/carriedNames.ts'
import {moneyFromMajor} from '../../schemas/rules/money.ts'
import type {Pass} from '../../schemas/rules/pass.ts'
import type {Purchase} from '../../schemas/rules/purchase.ts'
import {studentReferenceIds} from '../../schemas/rules/student.ts'
import type {AccountName, Session} from '../ports/paymentReader.ts'
import type {Services} from '../services.ts'
import {isSale} from '../stripe/sessionFacts.ts'
import {toPurchase} from '../stripe/toPurchase.ts'
import {purchaseOf} from './purchaseOf.ts'

/** What a page of payments does not say, asked for one by one: few payments need it. */
export interface PaymentLookup {
  /** The payment with what it sold, where something in it leaves that open. */
  withItems(purchase: Purchase, passes: readonly Pass[]): Promise<Purchase>
  /** Payments beside those on the page, whose names the student's passes carry. */
  furtherPayments(facts: StudentFacts): Promise<Purchase[]>
}

/** More passes than this of one student are not traced. */
const MOST_TRACED = 10

type LookupServices = Pick<Services, 'payments' | 'pace'>

export function createPaymentLookup(services: LookupServices): PaymentLookup {
  const {payments, pace} = services
  const retrieve = async (account: AccountName, sessionId: string): Promise<Session | null> => {
    await pace.turn(account)
    const reading = await payments.session(account, sessionId)
    return reading.ok ? reading.value : null
  }
  const sessionNamed = async (account: AccountName, name: string): Promise<Session | null> => {
    if (name.startsWith('cs_')) return retrieve(account, name)
    if (!name.startsWith('pi_')) return null
    await pace.turn(account)
    const reading = await payments.sessions(account, {paymentIntent: name})
    return reading.ok ? (reading.value[0] ?? null) : null
  }
  return {
    withItems: async (purchase, passes) => {
      if (purchase.sessionId === null || isSettled(purchase, passes)) return purchase
      const session = await retrieve(purchase.account, purchase.sessionId)
      if (session === null) return purchase
      const {items, unread} = toPurchase(session, purchase.account, {
        disputes: [],
        refunds: [],
        unread: new Set(purchase.unread.filter((part) => part !== 'items')),
      })
      return {...purchase, items, unread}
    },
    furtherPayments: async (facts) => {
      const found: Purchase[] = []
      for (const {account, name} of untraced(facts)) {
        const session = await sessionNamed(account, name)
        if (session !== null && isSale(session)) {
          found.push(await purchaseOf(session, account, services))
        }
      }
      return found
    },
  }
}

/** The metadata names a pass that is there, and no more was paid than one of it costs. */
function isSettled({claims, amount, discount}: Purchase, passes: readonly Pass[]): boolean {
  const pass = passes.find(({id}) => id === claims.passId)
  if (pass === undefined) return false
  if (pass.price === null) return true
  return amount.minor + discount <= moneyFromMajor(pass.price, amount.currency).minor
}

/** Names of payments elsewhere in the accounts, one for each of the student's passes that may matter. */
function untraced({student, subscriptions, purchases}: StudentFacts) {
  const references = new Set(studentReferenceIds(student))
  const known = new Set(purchases.flatMap(({names}) => names))
  const accounts = [...new Set(purchases.map(({account}) => account))]
  return subscriptions
    .filter(({userId}) => userId !== null && references.has(userId))
    .map(carriedNames)
    .filter((names) => names.length > 0 && !names.some((name) => known.has(name)))
    .slice(0, MOST_TRACED)
    .flatMap((names) => {
      const name = names.find((each) => /^(?:cs|pi)_/.test(each))
      return name === undefined ? [] : accounts.map((account) => ({account, name}))
    })
}
