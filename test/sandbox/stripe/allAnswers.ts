import {z} from 'zod'
import type {StripeWorld} from '../../../studio/sandbox/world.ts'

type Held =
  | 'charges'
  | 'disputes'
  | 'events'
  | 'invoices'
  | 'refunds'
  | 'sessions'
  | 'webhookEndpoints'

interface List {
  /** What a world holds where this list is not empty. */
  from: Held[]
  /** All that the sandbox can expand there. */
  expand: string[]
}

const lists: Record<string, List> = {
  '/v1/checkout/sessions': {
    from: ['sessions'],
    expand: [
      'data.payment_intent.latest_charge.refunds',
      'data.customer',
      'data.line_items',
      'data.invoice.payments',
      'data.subscription.latest_invoice',
    ],
  },
  '/v1/payment_intents': {
    from: ['sessions', 'charges'],
    expand: ['data.latest_charge.refunds', 'data.customer'],
  },
  '/v1/charges': {
    from: ['sessions', 'charges'],
    expand: ['data.payment_intent', 'data.customer', 'data.refunds'],
  },
  '/v1/refunds': {from: ['refunds'], expand: ['data.charge', 'data.payment_intent']},
  '/v1/disputes': {from: ['disputes'], expand: ['data.charge', 'data.payment_intent']},
  '/v1/events': {from: ['events'], expand: []},
  '/v1/webhook_endpoints': {from: ['webhookEndpoints'], expand: []},
  '/v1/customers': {from: ['sessions', 'charges'], expand: []},
  '/v1/invoices': {
    from: ['sessions', 'invoices'],
    expand: ['data.customer', 'data.payments', 'data.parent.subscription_details.subscription'],
  },
  '/v1/invoice_payments': {
    from: ['sessions', 'invoices'],
    expand: ['data.invoice', 'data.payment.payment_intent'],
  },
  '/v1/subscriptions': {
    from: ['sessions'],
    expand: ['data.customer', 'data.latest_invoice.payments', 'data.items.data.price'],
  },
  '/v1/accounts': {from: ['sessions'], expand: []},
}

const list = z.object({data: z.array(z.looseObject({id: z.string()}))})

interface At {
  base: URL
  secretKey: string
}

interface Answer {
  /** Account and path, for the message of a failing test. */
  from: string
  body: unknown
}

/** Asks a sandbox for all that a world holds: lists expanded and not, single objects, a search and an error. */
export async function* allAnswers(at: At, world: StripeWorld): AsyncGenerator<Answer> {
  for (const account of Object.keys(world.accountAccess)) {
    yield ask(at, account, '/v1/account')
    for (const path of Object.keys(lists)) {
      const plain = await ask(at, account, `${path}?limit=100`)
      yield plain
      const [first] = list.safeParse(plain.body).data?.data ?? []
      if (!first) continue
      yield ask(at, account, expanded(path))
      yield ask(at, account, `${path}/${first.id}`)
      if (path === '/v1/checkout/sessions') {
        const items = `${path}/${first.id}/line_items?expand[]=data.price.product`
        yield ask(at, account, items)
      }
      if (path === '/v1/invoices') yield ask(at, account, `${path}/${first.id}/lines`)
    }
    yield ask(at, account, '/v1/charges/search?query=currency:"nok"')
    yield ask(at, account, '/v1/charges/ch_none')
  }
}

/** Every object once, in lists that are expanded. */
export async function* expandedLists(at: At, world: StripeWorld): AsyncGenerator<Answer> {
  for (const account of Object.keys(world.accountAccess)) {
    const holds = (kind: Held) => world[kind].some((object) => object.account === account)
    for (const [path, {from}] of Object.entries(lists)) {
      if (from.some(holds)) yield ask(at, account, expanded(path))
    }
  }
}

const expanded = (path: string): string =>
  `${path}?limit=100${(lists[path]?.expand ?? []).map((field) => `&expand[]=${field}`).join('')}`

async function ask(at: At, account: string, path: string): Promise<Answer> {
  const headers = new Headers({authorization: `Bearer ${at.secretKey}`})
  if (account !== 'platform') headers.set('stripe-account', account)
  const answer = await fetch(new URL(path, at.base), {headers})
  return {from: `${account} ${path}`, body: await answer.json()}
}
