import {Stripe} from 'stripe'
import {expect} from 'vitest'
import {z} from 'zod'
import {answerMismatches} from '../sandbox/stripe/declared/stripeAnswers.ts'
import type {Contract, Say} from './contract.ts'

export interface StripeService {
  /** Where it answers, such as https://api.stripe.com */
  base: string
  /** May read everything that the product reads. */
  secretKey: string
  /** A connected account, or null to ask the key's own. */
  account: string | null
}

const list = z.object({
  object: z.literal('list'),
  data: z.array(z.looseObject({id: z.string(), object: z.string()})),
  has_more: z.boolean(),
})
const session = z.looseObject({
  id: z.string(),
  customer_details: z.object({email: z.string().nullable()}).nullable(),
})
const customer = z.looseObject({email: z.string().nullable()})
const invoicePayment = z.object({
  id: z.string(),
  invoice: z.string(),
  payment: z.object({type: z.string(), payment_intent: z.string().optional()}),
})
const withLineItems = z.looseObject({id: z.string(), line_items: list})
const event = z.looseObject({
  id: z.string(),
  type: z.string(),
  api_version: z.string().nullable(),
  pending_webhooks: z.number(),
})
const refusal = z.object({
  error: z.looseObject({
    type: z.string(),
    message: z.string(),
    code: z.string().optional(),
    param: z.string().optional(),
  }),
})

interface Asked {
  key?: string
  account?: string | null
}

/** Asks without the client, which would turn decimals into objects and hide the body of an error. */
async function ask(service: StripeService, path: string, asked: Asked = {}) {
  const {key = service.secretKey, account = service.account} = asked
  const headers = new Headers({
    authorization: `Bearer ${key}`,
    'stripe-version': Stripe.API_VERSION,
  })
  if (account) headers.set('stripe-account', account)
  const answer = await fetch(new URL(path, service.base), {headers})
  const body: unknown = await answer.json()
  return {status: answer.status, headers: answer.headers, body}
}

async function askList(service: StripeService, path: string) {
  const {status, body} = await ask(service, path)
  expect({path, status, mismatches: answerMismatches(body)}).toEqual({
    path,
    status: 200,
    mismatches: [],
  })
  return list.parse(body)
}

async function askRefused(service: StripeService, path: string, asked: Asked = {}) {
  const {status, headers, body} = await ask(service, path, asked)
  expect(answerMismatches(body)).toEqual([])
  expect(headers.get('content-type')).toContain('application/json')
  return {status, requestId: headers.get('request-id'), ...refusal.parse(body).error}
}

const SESSIONS = '/v1/checkout/sessions'

async function newestSessions(service: StripeService, atLeast: number, say: Say) {
  const {data} = await askList(service, `${SESSIONS}?limit=100`)
  if (data.length < atLeast) say.nothingToSee(`The account has fewer than ${atLeast} sessions.`)
  return data.map((found) => session.parse(found))
}

const listed = [
  `${SESSIONS}?limit=20`,
  `${SESSIONS}?limit=20&expand[]=data.payment_intent.latest_charge.refunds&expand[]=data.line_items`,
  '/v1/payment_intents?limit=20&expand[]=data.latest_charge',
  '/v1/charges?limit=20&expand[]=data.refunds',
  '/v1/refunds?limit=20&expand[]=data.charge',
  '/v1/disputes?limit=20&expand[]=data.payment_intent',
  '/v1/customers?limit=20',
  '/v1/invoices?limit=20&expand[]=data.payments',
  '/v1/invoice_payments?limit=20&expand[]=data.invoice',
  '/v1/subscriptions?limit=20&expand[]=data.latest_invoice',
  '/v1/webhook_endpoints?limit=20',
]

export const stripeContract: Contract<StripeService> = {
  'answers lists whose every object is what the package declares': async (service) => {
    for (const path of listed) await askList(service, path)
  },

  'an object by its id is what the package declares, with its line items': async (service, say) => {
    const [first] = await newestSessions(service, 1, say)
    const found = await ask(service, `${SESSIONS}/${first?.id}`)
    expect(answerMismatches(found.body)).toEqual([])
    expect(found.body).toMatchObject({id: first?.id, object: 'checkout.session'})
    const items = `${SESSIONS}/${first?.id}/line_items?expand[]=data.price.product`
    await askList(service, items)
  },

  'every answer carries a request id': async (service) => {
    const {headers} = await ask(service, `${SESSIONS}?limit=1`)
    expect(headers.get('request-id')).toMatch(/^req_/)
    const {requestId} = await askRefused(service, `${SESSIONS}/cs_test_none`)
    expect(requestId).toMatch(/^req_/)
  },

  'an id that is unknown is refused with resource_missing': async (service) => {
    for (const [path, noun, id] of [
      [SESSIONS, 'checkout.session', 'cs_test_a1unknown'],
      ['/v1/payment_intents', 'payment_intent', 'pi_unknown'],
      ['/v1/charges', 'charge', 'ch_unknown'],
      ['/v1/customers', 'customer', 'cus_unknown'],
      ['/v1/invoices', 'invoice', 'in_unknown'],
      ['/v1/subscriptions', 'subscription', 'sub_unknown'],
    ]) {
      expect(await askRefused(service, `${path}/${id}`)).toMatchObject({
        status: 404,
        type: 'invalid_request_error',
        code: 'resource_missing',
        message: `No such ${noun}: '${id}'`,
      })
    }
  },

  'a key that is not valid is refused with 401, and shown only in part': async (service) => {
    const key = 'sk_test_thisKeyWasNeverIssued9876'
    const {status, type, message} = await askRefused(service, `${SESSIONS}?limit=1`, {key})
    expect({status, type}).toEqual({status: 401, type: 'invalid_request_error'})
    expect(message).toMatch(/^Invalid API Key provided: sk_test_\*+9876$/)
    expect(message).not.toContain(key)
  },

  'an account that the key may not speak for is refused with account_invalid': async (service) => {
    const account = 'acct_1NobodysAccount00'
    const refused = await askRefused(service, `${SESSIONS}?limit=1`, {account})
    expect(refused).toMatchObject({
      status: 403,
      type: 'invalid_request_error',
      code: 'account_invalid',
    })
    expect(refused.message).toContain(`does not have access to account '${account}'`)
  },

  'a parameter that does not exist is refused by name': async (service) => {
    expect(await askRefused(service, `${SESSIONS}?metadata[userId]=user_1`)).toMatchObject({
      status: 400,
      code: 'parameter_unknown',
      param: 'metadata',
    })
  },

  'the e-mail filter finds the address as it was typed, and no other': async (service, say) => {
    const sessions = await newestSessions(service, 1, say)
    const payer = sessions.find(({customer_details: details}) => details?.email)
    const email = payer?.customer_details?.email
    if (!email) return say.nothingToSee('No session of the account has an e-mail address.')
    const emailsOf = async (asked: string) => {
      const filter = `customer_details[email]=${encodeURIComponent(asked)}`
      const {data} = await askList(service, `${SESSIONS}?limit=100&${filter}`)
      return new Set(data.map((found) => session.parse(found).customer_details?.email))
    }
    expect(await emailsOf(email)).toEqual(new Set([email]))
    expect(await emailsOf(`nobody-${email}`)).toEqual(new Set())
    expect(await emailsOf(email.toUpperCase())).not.toContain(email)
  },

  'a customer is listed by the address as it was written, and no other': async (service, say) => {
    const {data} = await askList(service, '/v1/customers?limit=100')
    const emails = data.flatMap((found) => customer.parse(found).email ?? [])
    const email = emails.find((written) => written !== written.toUpperCase())
    if (email === undefined) return say.nothingToSee('No customer of the account has an address.')
    const emailsOf = async (asked: string) => {
      const found = await askList(
        service,
        `/v1/customers?limit=100&email=${encodeURIComponent(asked)}`,
      )
      return new Set(found.data.map((one) => customer.parse(one).email))
    }
    expect(await emailsOf(email)).toEqual(new Set([email]))
    expect(await emailsOf(email.toUpperCase())).not.toContain(email)
  },

  'a payment intent leads to its invoice by the invoice payments': async (service, say) => {
    const {data} = await askList(service, '/v1/invoice_payments?limit=100')
    const paid = data
      .map((found) => invoicePayment.parse(found))
      .find(({payment}) => payment.payment_intent !== undefined)
    if (!paid) return say.nothingToSee('No invoice of the account was paid by a payment intent.')
    const asked = `payment[type]=payment_intent&payment[payment_intent]=${paid.payment.payment_intent}`
    const led = await askList(service, `/v1/invoice_payments?${asked}`)
    expect(led.data.map((found) => invoicePayment.parse(found))).toContainEqual(paid)
    const {body} = await ask(service, `/v1/invoices/${paid.invoice}`)
    expect(answerMismatches(body)).toEqual([])
    expect(body).not.toHaveProperty('payment_intent')
    expect(body).not.toHaveProperty('charge')
  },

  'an expanded list holds ten items at most, and says that there are more': async (service) => {
    const {data} = await askList(service, `${SESSIONS}?limit=100&expand[]=data.line_items`)
    for (const {line_items: items, id} of data.map((found) => withLineItems.parse(found))) {
      expect(items.data.length).toBeLessThanOrEqual(10)
      const {body} = await ask(service, `${SESSIONS}/${id}/line_items?limit=100`)
      expect(items.has_more).toBe(list.parse(body).data.length > items.data.length)
    }
  },

  'an authorised intent has received nothing': async (service, say) => {
    const {data} = await askList(
      service,
      '/v1/payment_intents?limit=100&expand[]=data.latest_charge',
    )
    const authorised = data.filter((found) => found['status'] === 'requires_capture')
    if (authorised.length === 0) return say.nothingToSee('No intent of the account is authorised.')
    for (const found of authorised) {
      expect(found).toMatchObject({
        amount_received: 0,
        amount_capturable: found['amount'],
        latest_charge: {status: 'succeeded', captured: false, paid: true, amount_captured: 0},
      })
    }
  },

  'pages join in both directions without a gap': async (service, say) => {
    const [first, second] = await newestSessions(service, 2, say)
    const newest = await askList(service, `${SESSIONS}?limit=1`)
    expect(newest).toMatchObject({data: [{id: first?.id}], has_more: true})
    const after = await askList(service, `${SESSIONS}?limit=1&starting_after=${first?.id}`)
    expect(after.data.map(({id}) => id)).toEqual([second?.id])
    const before = await askList(service, `${SESSIONS}?limit=1&ending_before=${second?.id}`)
    expect(before).toMatchObject({data: [{id: first?.id}], has_more: false})
  },

  'a page holds a hundred at most': async (service) => {
    expect(await askRefused(service, `${SESSIONS}?limit=101`)).toMatchObject({
      status: 400,
      code: 'parameter_invalid_integer',
      param: 'limit',
    })
  },

  'expands four levels and no fifth': async (service) => {
    const four = 'data.payment_intent.latest_charge.refunds'
    await askList(service, `${SESSIONS}?limit=3&expand[]=${four}`)
    const {status, type} = await askRefused(service, `${SESSIONS}?expand[]=${four}.data`)
    expect({status, type}).toEqual({status: 400, type: 'invalid_request_error'})
  },

  'events are what the package declares, and tell failed deliveries apart': async (
    service,
    say,
  ) => {
    const askEvents = async (filter: string) => {
      const {status, body} = await ask(service, `/v1/events?limit=50${filter}`)
      expect(status).toBe(200)
      return list.parse(body).data.map((found) => ({found, ...event.parse(found)}))
    }
    const events = await askEvents('')
    if (events.length === 0) return say.nothingToSee('The account has no events.')
    for (const {found, api_version: version} of events) {
      // An event keeps the version that it was made in; an older one has older shapes.
      if (version === Stripe.API_VERSION) expect(answerMismatches(found)).toEqual([])
    }
    const [newest] = events
    const ofType = await askEvents(`&types[]=${newest?.type}`)
    expect(new Set(ofType.map(({type}) => type))).toEqual(new Set([newest?.type]))
    const delivered = await askEvents('&delivery_success=true')
    expect(delivered.filter(({pending_webhooks: pending}) => pending > 0)).toEqual([])
    const failed = await askEvents('&delivery_success=false')
    const both = failed.filter(({id}) => delivered.some((other) => other.id === id))
    expect(both).toEqual([])
  },

  'webhook endpoints never show their secret': async (service) => {
    const {data} = await askList(service, '/v1/webhook_endpoints?limit=100')
    expect(data.filter((endpoint) => 'secret' in endpoint)).toEqual([])
  },
}
