import {NOW_SECONDS, SCHOOL, session, stripeWorld} from './startStripe.ts'

const sold = session({id: 'cs_live_a1shape', customer: 'cus_1', payment_intent: 'pi_shape'})
const owned = {account: SCHOOL, created: NOW_SECONDS - 10, amount: 1000, charge: 'ch_shape'}
const intent = {...owned, payment_intent: 'pi_shape'}

const eventAbout = (type: string, id: string, object: string) => ({
  ...owned,
  id: `evt_${type}`,
  type,
  data: {object: {id, object}},
})

/** One object of each kind, and sessions in each of their states. */
export const oneOfEach = stripeWorld({
  sessions: [
    sold,
    session({status: 'open', payment_status: 'unpaid'}),
    session({status: 'expired'}),
    session({amount_total: 0, payment_intent: null}),
    session({total_details: {amount_discount: 500}}),
    session({mode: 'setup', payment_intent: null, line_items: {data: []}}),
    session({
      mode: 'subscription',
      payment_intent: null,
      customer: 'cus_member',
      subscription: 'sub_shape',
      invoice: 'in_first',
      line_items: {data: [{description: 'Monthly', amount_total: 500, amount_discount: 100}]},
    }),
  ],
  charges: [
    {...intent, id: 'ch_shape', transfer_data: {destination: 'acct_1Elsewhere'}},
    {...intent, id: 'ch_failed', status: 'failed', created: NOW_SECONDS - 20},
    {...owned, id: 'ch_authorised', payment_intent: 'pi_authorised', captured: false},
    {...owned, id: 'py_pending', payment_intent: 'pi_pending', status: 'pending'},
    {...owned, id: 'ch_outside', payment_intent: 'pi_outside', customer: 'cus_outside'},
  ],
  refunds: [
    {...owned, id: 're_1'},
    {...owned, id: 're_pending', charge: 'ch_outside', amount: 100, status: 'pending'},
    {...owned, id: 're_failed', charge: 'ch_outside', amount: 200, status: 'failed'},
  ],
  invoices: [
    {...owned, id: 'in_renewal', subscription: 'sub_shape', customer: 'cus_member', total: 500},
    {...owned, id: 'in_open', status: 'open', total: 700},
    {...owned, id: 'in_manual', total: 900, lines: {data: [{amount: 900, description: 'Hall'}]}},
  ],
  disputes: [{...owned, id: 'du_1'}],
  events: [
    eventAbout('checkout.session.completed', sold.id, 'checkout.session'),
    {...eventAbout('charge.refunded', 'ch_shape', 'charge'), pending_webhooks: 1},
    eventAbout('charge.dispute.created', 'du_1', 'dispute'),
    eventAbout('payment_intent.succeeded', 'pi_shape', 'payment_intent'),
    eventAbout('refund.created', 're_1', 'refund'),
    eventAbout('invoice.paid', 'in_first', 'invoice'),
    eventAbout('customer.subscription.created', 'sub_shape', 'subscription'),
  ],
  webhookEndpoints: [{...owned, id: 'we_1'}],
  fillerNewerSessions: [
    {account: SCHOOL, count: 3, from: '2026-02-01T00:00:00Z', to: '2026-02-02T00:00:00Z'},
  ],
})
