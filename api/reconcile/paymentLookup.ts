import type {StudentFacts} from '../../schemas/rules/facts.ts'
import {carriedNames} from '../../schemas/rules/matching/carriedNames.ts'
import {moneyFromMajor} from '../../schemas/rules/money.ts'
import type {Pass} from '../../schemas/rules/pass.ts'
import type {Purchase} from '../../schemas/rules/purchase.ts'
import {studentReferenceIds} from '../../schemas/rules/student.ts'
import type {AccountName, Session} from '../ports/paymentReader.ts'
import type {Reading} from '../ports/reading.ts'
import type {Services} from '../services.ts'
import {idOf} from '../stripe/expanded.ts'
import {isPaidSession, isSale} from '../stripe/sessionFacts.ts'
import {toPurchase} from '../stripe/toPurchase.ts'
import {purchaseOf} from './purchaseOf.ts'

/** What a page of payments does not say, asked for one by one: few payments need it. */
export interface PaymentLookup {
  /** The payment with what it sold, where something in it leaves that open. */
  withItems(purchase: Purchase, passes: readonly Pass[]): Promise<Purchase>
  /** The payments, with those beside them whose names the student's passes carry, under these names too. */
  withTraced(facts: StudentFacts): Promise<Purchase[]>
  /** Whether something of one of these names, of whatever kind, was paid on an account. What failed comes as it is. */
  isPaid(account: AccountName, names: readonly string[]): Promise<Reading<boolean>>
}

/** More passes than this of one student are not traced. */
const MOST_TRACED = 10

type LookupServices = Pick<Services, 'payments' | 'pace'>

export function createPaymentLookup(services: LookupServices): PaymentLookup {
  const {payments, pace} = services
  const sessionOfIntent = async (
    account: AccountName,
    paymentIntent: string,
  ): Promise<Reading<Session | null>> => {
    await pace.turn(account)
    const reading = await payments.sessions(account, {paymentIntent})
    return reading.ok ? {...reading, value: reading.value[0] ?? null} : reading
  }
  const retrieved = async (account: AccountName, sessionId: string) => {
    await pace.turn(account)
    return payments.session(account, sessionId)
  }
  const sessionNamed = async (account: AccountName, name: string): Promise<Session | null> => {
    const reading = name.startsWith('cs_')
      ? await retrieved(account, name)
      : await sessionOfIntent(account, (await intentNamed(account, name)) ?? name)
    return reading.ok ? reading.value : null
  }
  const intentNamed = async (account: AccountName, name: string): Promise<string | null> => {
    if (!/^(?:ch|py)_/.test(name)) return name
    await pace.turn(account)
    const reading = await payments.charge(account, name)
    return reading.ok ? idOf(reading.value?.payment_intent) : null
  }
  const ask = async (account: AccountName, name: string): Promise<Reading<boolean>> => {
    await pace.turn(account)
    if (name.startsWith('cs_'))
      return answered(await payments.session(account, name), isPaidSession)
    if (name.startsWith('in_')) {
      return answered(await payments.invoice(account, name), ({status}) => status === 'paid')
    }
    if (!name.startsWith('pi_')) {
      return answered(await payments.charge(account, name), ({paid}) => paid)
    }
    const charges = await payments.chargesOfIntent(account, name)
    return answered(charges, (attempts) => attempts.some(({paid}) => paid))
  }
  return {
    withItems: async (purchase, passes) => {
      if (purchase.sessionId === null || isSettled(purchase, passes)) return purchase
      const reading = await retrieved(purchase.account, purchase.sessionId)
      if (!reading.ok || reading.value === null) return purchase
      const {items, unread} = toPurchase(reading.value, purchase.account, {
        disputes: [],
        refunds: [],
        unread: new Set(purchase.unread.filter((part) => part !== 'items')),
      })
      return {...purchase, items, unread}
    },
    withTraced: async (facts) => {
      const found = new Map(facts.purchases.map((purchase) => [purchase.purchaseId, purchase]))
      for (const {account, name} of untraced(facts)) {
        const session = await sessionNamed(account, name)
        if (session === null || !isSale(session)) continue
        const purchase = found.get(session.id) ?? (await purchaseOf(session, account, services))
        const names = [...new Set([...purchase.names, name])].toSorted()
        found.set(session.id, {...purchase, names})
      }
      return [...found.values()]
    },
    isPaid: async (account, names) => {
      for (const name of names) {
        const reading = await ask(account, name)
        if (!reading.ok || reading.value) return reading
      }
      return {ok: true, value: false, complete: true}
    },
  }
}

function answered<Found>(
  reading: Reading<Found | null>,
  isPaid: (found: Found) => boolean,
): Reading<boolean> {
  if (!reading.ok) return reading
  return {...reading, value: reading.value !== null && isPaid(reading.value)}
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
      const name = names.find((each) => !each.startsWith('in_'))
      return name === undefined ? [] : accounts.map((account) => ({account, name}))
    })
}
