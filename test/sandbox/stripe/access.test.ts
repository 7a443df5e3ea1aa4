import {expect, test} from 'vitest'
import {Stripe} from 'stripe'
import {refusal, SCHOOL, session, startStripe} from './startStripe.ts'

test('a key without access to the connected account gets the refusal of the founding incident', async () => {
  const {stripe, sandbox, school} = await startStripe({
    sessions: [session(), session({account: 'platform'})],
    accountAccess: {platform: 'ok', [SCHOOL]: 'account_invalid'},
  })

  const error = await refusal(stripe.checkout.sessions.list({}, school))

  expect(error).toBeInstanceOf(Stripe.errors.StripePermissionError)
  expect(error).toMatchObject({
    statusCode: 403,
    rawType: 'invalid_request_error',
    code: 'account_invalid',
    message: `The provided key 'sk_live_***${sandbox.secretKey.slice(-4)}' does not have access to account '${SCHOOL}' (or that account does not exist). Application access may have been revoked.`,
  })
  expect(error.requestId).toMatch(/^req_/)
  expect(error.request_log_url).toContain(error.requestId)
  expect((await stripe.checkout.sessions.list()).data).toHaveLength(1)
})

test('an account that does not exist looks the same, and access can come and go', async () => {
  const {stripe, sandbox, school} = await startStripe({sessions: [session()]})
  const unknown = await refusal(stripe.checkout.sessions.list({}, {stripeAccount: 'acct_1Nobody'}))
  expect(unknown).toMatchObject({statusCode: 403, code: 'account_invalid'})

  sandbox.setAccess(SCHOOL, 'account_invalid')
  expect(await refusal(stripe.charges.list({}, school))).toMatchObject({code: 'account_invalid'})
  sandbox.setAccess(SCHOOL, 'ok')
  expect((await stripe.checkout.sessions.list({}, school)).data).toHaveLength(1)
})

const demanded = async (call: Promise<unknown>) => {
  const error = await refusal(call)
  expect(error).toMatchObject({statusCode: 403, code: 'more_permissions_required'})
  return /Having the '(rak_[a-z_]+)' permission/.exec(error.message)?.[1]
}

test('names the missing permission before it says whether the object exists', async () => {
  const sold = session()
  const {stripe, school} = await startStripe({
    sessions: [sold],
    accountAccess: {
      platform: 'ok',
      [SCHOOL]: {missingPermissions: ['rak_charge_read', 'rak_dispute_read', 'rak_event_read']},
    },
  })
  expect(await demanded(stripe.charges.retrieve('ch_none', {}, school))).toBe('rak_charge_read')
  expect(await demanded(stripe.refunds.list({}, school))).toBe('rak_charge_read')
  expect(await demanded(stripe.disputes.list({}, school))).toBe('rak_dispute_read')
  expect(await demanded(stripe.events.list({}, school))).toBe('rak_event_read')
  expect(
    await demanded(
      stripe.checkout.sessions.list({expand: ['data.payment_intent.latest_charge']}, school),
    ),
  ).toBe('rak_charge_read')
  const allowed = await stripe.checkout.sessions.retrieve(
    sold.id,
    {expand: ['payment_intent']},
    school,
  )
  expect(allowed.payment_intent).toMatchObject({object: 'payment_intent'})
  expect((await stripe.charges.list()).data).toEqual([])
})

test('refunds need the permission for charges and that for refunds', async () => {
  const sold = session()
  const {stripe, sandbox, school} = await startStripe({sessions: [sold]})
  const withRefunds = {expand: ['data.payment_intent.latest_charge.refunds']}

  sandbox.setAccess(SCHOOL, {missingPermissions: ['rak_refund_read']})
  expect(await demanded(stripe.refunds.list({}, school))).toBe('rak_refund_read')
  expect(await demanded(stripe.checkout.sessions.list(withRefunds, school))).toBe('rak_refund_read')
  expect((await stripe.charges.list({}, school)).data).toHaveLength(1)
  sandbox.setAccess(SCHOOL, {missingPermissions: ['rak_charge_read']})
  expect(await demanded(stripe.refunds.list({}, school))).toBe('rak_charge_read')
})

test('invoices and subscriptions need permissions of their own', async () => {
  const {stripe, school} = await startStripe({
    accountAccess: {
      platform: 'ok',
      [SCHOOL]: {missingPermissions: ['rak_invoice_read', 'rak_subscription_read']},
    },
  })
  const {sessions} = stripe.checkout

  expect(await demanded(stripe.invoices.list({}, school))).toBe('rak_invoice_read')
  expect(await demanded(stripe.invoices.retrieve('in_none', {}, school))).toBe('rak_invoice_read')
  expect(await demanded(stripe.invoicePayments.list({}, school))).toBe('rak_invoice_read')
  expect(await demanded(sessions.list({expand: ['data.invoice']}, school))).toBe('rak_invoice_read')
  expect(await demanded(stripe.subscriptions.list({}, school))).toBe('rak_subscription_read')
  expect(await demanded(sessions.list({expand: ['data.subscription']}, school))).toBe(
    'rak_subscription_read',
  )
})

test('refuses other keys and none', async () => {
  const {clientWith, sandbox, base} = await startStripe({})

  expect(await refusal(clientWith('sk_live_wrong9876').checkout.sessions.list())).toMatchObject({
    type: 'StripeAuthenticationError',
    statusCode: 401,
    message: 'Invalid API Key provided: sk_live_***9876',
  })
  const without = await fetch(new URL('/v1/charges', base))
  expect(without.status).toBe(401)
  expect(await without.json()).toMatchObject({
    error: {message: expect.stringContaining('You did not provide an API key')},
  })
  expect(sandbox.unknownRequests()).toEqual([])
})

test('a test key does not list live sessions, and says so when asked for one', async () => {
  const live = session()
  const tested = session({id: 'cs_test_a1Other', payment_intent: 'pi_3Other'})
  const {stripe, sandbox, school} = await startStripe({mode: 'test', sessions: [live, tested]})

  expect(sandbox.secretKey).toMatch(/^sk_test_/)
  const {data} = await stripe.checkout.sessions.list({}, school)
  expect(data.map(({id, livemode}) => ({id, livemode}))).toEqual([{id: tested.id, livemode: false}])
  expect(await refusal(stripe.checkout.sessions.retrieve(live.id, {}, school))).toMatchObject({
    statusCode: 404,
    code: 'resource_missing',
    message: `No such checkout.session: '${live.id}'; a similar object exists in live mode, but a test mode key was used to make this request.`,
  })
  expect((await stripe.paymentIntents.list({}, school)).data.map(({id}) => id)).toEqual([
    'pi_3Other',
  ])
})

test('unknown addresses and writes are refused in the shape of Stripe, and recorded', async () => {
  const {stripe, sandbox} = await startStripe({})

  expect(await refusal(stripe.balance.retrieve())).toMatchObject({
    statusCode: 404,
    rawType: 'invalid_request_error',
    message: expect.stringContaining('Unrecognized request URL (GET: /v1/balance)'),
  })
  expect(await refusal(stripe.refunds.create({charge: 'ch_1'}))).toMatchObject({statusCode: 403})
  expect(await refusal(stripe.webhookEndpoints.del('we_1'))).toMatchObject({statusCode: 403})
  expect(sandbox.unknownRequests()).toEqual([
    'GET /v1/balance',
    'POST /v1/refunds',
    'DELETE /v1/webhook_endpoints/we_1',
  ])
})

test('answers for the account itself and for connected ones', async () => {
  const {stripe, school} = await startStripe({
    accountAccess: {platform: 'ok', [SCHOOL]: 'ok', acct_1Gone: 'account_invalid'},
  })

  expect(await stripe.accounts.retrieve(SCHOOL)).toMatchObject({
    id: SCHOOL,
    charges_enabled: true,
    type: 'standard',
  })
  expect(await stripe.accounts.retrieveCurrent({}, school)).toMatchObject({id: SCHOOL})
  expect(await stripe.accounts.retrieveCurrent()).toMatchObject({object: 'account'})
  expect(await refusal(stripe.accounts.retrieve('acct_1Gone'))).toMatchObject({
    code: 'account_invalid',
  })
})

test('every answer has a request id, and every request is kept with its account', async () => {
  const {stripe, sandbox, school} = await startStripe({sessions: [session()]})

  const page = await stripe.checkout.sessions.list({limit: 3}, school)
  await refusal(stripe.charges.retrieve('ch_none'))

  expect(page.lastResponse.requestId).toMatch(/^req_/)
  expect(sandbox.requests()).toMatchObject([
    {
      method: 'GET',
      path: '/v1/checkout/sessions',
      query: 'limit=3',
      account: SCHOOL,
      status: 200,
    },
    {method: 'GET', path: '/v1/charges/ch_none', query: '', account: 'platform', status: 404},
  ])
  expect(sandbox.requests().every(({ms, startedAt}) => ms > 0 && startedAt > 0)).toBe(true)
})

test('lists the accounts that are connected to the platform, page by page, and to no other', async () => {
  const accountAccess = {
    platform: 'ok' as const,
    [SCHOOL]: 'ok' as const,
    acct_1Former: {missingPermissions: ['rak_charge_read']},
    acct_1Revoked: 'account_invalid' as const,
  }
  const {stripe, school, sandbox} = await startStripe({sessions: [], accountAccess})
  const first = await stripe.accounts.list({limit: 1})
  expect(first).toMatchObject({object: 'list', has_more: true, url: '/v1/accounts'})
  const ids: string[] = []
  for await (const {id} of stripe.accounts.list({limit: 1})) ids.push(id)
  expect(ids.toSorted()).toEqual([SCHOOL, 'acct_1Former'].toSorted())
  expect((await stripe.accounts.list({}, school)).data).toEqual([])
  sandbox.setAccess('platform', {missingPermissions: ['rak_accounts_kyc_basic_read']})
  expect(await demanded(stripe.accounts.list())).toBe('rak_accounts_kyc_basic_read')
})
