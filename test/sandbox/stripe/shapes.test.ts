import {readFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {NOW_SECONDS, SCHOOL, session, startStripe} from './startStripe.ts'

/**
 * The compiler proves the types of what is built; here the names on the wire are held against the
 * type declarations of the pinned `stripe` package, which Stripe generates from its specification.
 */
const declarations = path.join(
  path.dirname(fileURLToPath(import.meta.resolve('stripe'))),
  'resources',
)

interface Shape {
  required: string[]
  optional: string[]
}

function shapeOf(file: string, name: string): Shape {
  const text = readFileSync(path.join(declarations, file), 'utf8').replaceAll(
    /\/\*\*[\s\S]*?\*\//g,
    '',
  )
  const [, body = ''] = text.split(new RegExp(`\\n\\s*(?:export )?interface ${name} \\{`))
  const fields: Shape = {required: [], optional: []}
  let depth = 0
  for (const line of body.split('\n')) {
    const field = /^\s*(\w+)(\??): /.exec(line)
    if (depth === 0 && field?.[1]) fields[field[2] ? 'optional' : 'required'].push(field[1])
    depth += line.split('{').length - line.split('}').length
    if (depth < 0) break
  }
  return fields
}

const sold = session({id: 'cs_live_a1shape', customer: 'cus_1', payment_intent: 'pi_shape'})
const owned = {account: SCHOOL, created: NOW_SECONDS - 10, amount: 1000, charge: 'ch_shape'}

const startWithOneOfEach = () =>
  startStripe({
    sessions: [sold],
    refunds: [{...owned, id: 're_1'}],
    disputes: [{...owned, id: 'du_1'}],
    events: [
      {
        ...owned,
        id: 'evt_1',
        type: 'checkout.session.completed',
        data: {object: {id: sold.id, object: 'checkout.session'}},
      },
    ],
    webhookEndpoints: [{...owned, id: 'we_1'}],
  })

const items = `/v1/checkout/sessions/${sold.id}/line_items?expand[]=data.price.product`

test.each([
  ['Checkout/Sessions.d.ts', 'Session', `/v1/checkout/sessions/${sold.id}`, []],
  ['PaymentIntents.d.ts', 'PaymentIntent', '/v1/payment_intents/pi_shape', []],
  ['Charges.d.ts', 'Charge', '/v1/charges/ch_shape', []],
  ['Refunds.d.ts', 'Refund', '/v1/refunds/re_1', []],
  ['Disputes.d.ts', 'Dispute', '/v1/disputes/du_1', []],
  ['Disputes.d.ts', 'Evidence', '/v1/disputes/du_1', ['evidence']],
  ['Events.d.ts', 'EventBase', '/v1/events/evt_1', []],
  ['Checkout/Sessions.d.ts', 'Session', '/v1/events/evt_1', ['data', 'object']],
  ['WebhookEndpoints.d.ts', 'WebhookEndpoint', '/v1/webhook_endpoints/we_1', []],
  ['Customers.d.ts', 'Customer', '/v1/customers/cus_1', []],
  ['Accounts.d.ts', 'Account', '/v1/account', []],
  ['LineItems.d.ts', 'LineItem', items, ['data', '0']],
  ['Prices.d.ts', 'Price', items, ['data', '0', 'price']],
  ['Products.d.ts', 'Product', items, ['data', '0', 'price', 'product']],
])(
  '%s: %s has every field that the package declares, and no other',
  async (file, name, address, at) => {
    const {sandbox, base} = await startWithOneOfEach()
    const {required, optional} = shapeOf(file, name)
    expect(required.length).toBeGreaterThan(4)

    const answer = await fetch(new URL(address, base), {
      headers: {authorization: `Bearer ${sandbox.secretKey}`, 'stripe-account': SCHOOL},
    })
    const body: unknown = await answer.json()
    const object = at.reduce(
      (value: unknown, key) => new Map(Object.entries(value ?? {})).get(key),
      body,
    )
    const fields = Object.keys(object ?? {})

    expect(fields).toEqual(expect.arrayContaining(required))
    expect([...required, ...optional]).toEqual(expect.arrayContaining(fields))
    expect(answer.headers.get('content-type')).toBe('application/json')
  },
)
