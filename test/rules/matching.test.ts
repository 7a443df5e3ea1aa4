import {item, purchaseOf} from './purchaseOf.ts'
import {describe, expect, it} from 'vitest'
import {matchPass} from '../../schemas/rules/matching/matchPass.ts'
import {matchSubscriptions} from '../../schemas/rules/matching/matchSubscriptions.ts'
import {readSubscription} from '../../schemas/rules/documents/readSubscription.ts'
import type {JsonObject} from '../../schemas/rules/json.ts'
import type {Pass} from '../../schemas/rules/pass.ts'
import type {Purchase} from '../../schemas/rules/purchase.ts'

const pass = (id: string, over: Partial<Pass> = {}): Pass => ({
  id,
  revision: '1',
  updatedAt: '2025-06-01T10:00:00Z',
  schoolId: 'school',
  name: id,
  type: 'multi',
  price: 250,
  validityType: 'days',
  validityDays: 30,
  expiryDate: null,
  classesLimit: 10,
  isActive: true,
  ...over,
})

const SELLER = {schoolIds: ['school'], currency: 'nok'}

/** The pass of the first line, as if it were all that was bought. */
const matched = (bought: Purchase, passes: readonly Pass[]) =>
  matchPass(bought, bought.items[0] ?? null, passes, SELLER)

describe('which pass was bought', () => {
  const twins = [pass('a', {name: '2 COURSE PASS'}), pass('b', {name: '2 Course Pass '})]

  it('is the one that the session names by id, whatever it costs or is called', () => {
    const match = matched(purchaseOf({items: [item('Other', 'a')]}, {passId: 'b'}), twins)
    expect(match).toMatchObject({kind: 'found', passId: 'b', method: 'metadata-pass-id'})
  })

  it.each([
    ['2 COURSE PASS', 'a', 'name-exact'],
    [' 2 Course Pass', 'b', 'name-trimmed'],
    ['Upgrade to 2 COURSE PASS', 'a', 'name-exact'],
  ])('is, called %j, %s by %s', (name, passId, method) => {
    expect(matched(purchaseOf({items: [item(name)]}), twins)).toMatchObject({
      passId,
      method,
    })
  })

  it('is not told by a name that fits two at the first tier that fits any', () => {
    const match = matched(purchaseOf({items: [item('2 course pass')]}), twins)
    expect(match).toMatchObject({kind: 'ambiguous', by: 'name', candidates: ['a', 'b']})
  })

  it('is never told by the price among several, and by a single price only to be confirmed', () => {
    const bare = purchaseOf({items: [item('Payment')]})
    expect(matched(bare, twins)).toMatchObject({kind: 'ambiguous', by: 'price'})
    expect(matched(bare, [pass('a')])).toMatchObject({kind: 'price-only'})
    expect(matched(bare, [pass('a', {schoolId: 'other'})]).kind).toBe('unknown')
  })

  it('is not told by the price where the session names a pass that is gone', () => {
    const match = matched(purchaseOf({items: [item('Gone')]}, {passId: 'gone'}), [pass('a')])
    expect(match).toMatchObject({kind: 'unknown', missingPassId: 'gone'})
  })
})

const subscription = (fields: JsonObject) =>
  readSubscription({
    _id: 's1',
    _createdAt: '2025-09-01T12:00:00.000Z',
    user: {_ref: 'u1'},
    isActive: true,
    passId: 'a',
    purchasePrice: 250,
    ...fields,
  })

const match = (fields: JsonObject, bought: Purchase = purchaseOf(), everythingRead = true) =>
  matchSubscriptions({
    purchases: [bought],
    foreignPurchases: [],
    subscriptions: [subscription(fields)],
    sold: new Map([[bought.purchaseId, [{pass: pass('a'), amount: null}]]]),
    studentReferenceIds: ['u1'],
    everythingRead,
  }).map(({method}) => method)

describe('which subscription stands for a payment', () => {
  it.each([
    ['session-id', {stripeSessionId: 'cs_live_1'}],
    ['payment-intent', {stripePaymentId: 'pi_1'}],
    ['payment-intent', {stripePaymentIntentId: 'pi_1'}],
    ['charge-id', {stripePaymentId: 'ch_1'}],
    ['stand-in-same-pass', {stripePaymentId: 'admin_created_1'}],
    ['stand-in-other-pass', {passId: 'b'}],
    ['stand-in-same-pass', {passId: null, passName: 'A'}],
  ])('is tied by %s', (method, fields) => {
    expect(match(fields)).toEqual([method])
  })

  it.each([
    ['another price', {purchasePrice: 251}],
    ['another student', {user: {_ref: 'u2'}}],
    ['an older document', {_createdAt: '2025-08-01T12:00:00.000Z'}],
    ['one that a repair put away', {isActive: false, replacedBy: {_ref: 's2'}}],
  ])('is not tied to %s', (_what, fields) => {
    expect(match(fields)).toEqual([])
  })

  it('is never tied by two ids that are both absent', () => {
    const free = purchaseOf({
      state: 'free',
      paymentIntentId: null,
      chargeId: null,
      amount: {minor: 0, currency: 'nok'},
    })
    expect(match({stripePaymentId: null}, free)).toEqual([])
  })

  it('is not guessed from an id that may lead to an account we cannot read', () => {
    expect(match({stripePaymentId: 'pi_unknown'}, purchaseOf(), false)).toEqual([])
    expect(match({stripePaymentId: 'pi_unknown'})).toEqual(['stand-in-same-pass'])
  })

  it('is one for each of two equal payments', () => {
    const second = purchaseOf({purchaseId: 'cs_live_2', paymentIntentId: 'pi_2', chargeId: 'ch_2'})
    const links = matchSubscriptions({
      purchases: [second, purchaseOf()],
      foreignPurchases: [],
      subscriptions: [subscription({})],
      sold: new Map([
        ['cs_live_1', [{pass: pass('a'), amount: null}]],
        ['cs_live_2', [{pass: pass('a'), amount: null}]],
      ]),
      studentReferenceIds: ['u1'],
      everythingRead: true,
    })
    expect(links.map(({purchaseId}) => purchaseId)).toEqual(['cs_live_1'])
  })
})
