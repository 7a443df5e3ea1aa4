import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {planResponse} from '../../schemas/contract/plan.ts'
import type {Basis, EvidenceKind, Intent} from '../../schemas/rules/plan/intent.ts'
import {SCHOOL_PEOPLE, session} from './support/callers.ts'
import {PAID_AT, reference, sale} from './support/hostDocuments.ts'
import {giveIngrid, giveKariHerPass, replaceForIngrid} from './support/intents.ts'
import {documentAt, lakeOf} from './support/lakeOf.ts'
import {startApi, type Api, type Who} from './support/startApi.ts'
import {FJORD_ACCOUNT, NORDLYS_ACCOUNT, twoSchools} from './support/twoSchools.ts'

let api: Api

/** What Ingrid paid at the school whose account nobody may read. */
const hidden = sale({
  id: 'cs_test_ingrid1',
  account: NORDLYS_ACCOUNT,
  userId: 'ingrid',
  email: 'ingrid@example.com',
  school: 'nordlys',
  passId: 'nordlys-dropin',
  passName: 'Drop-in Class',
  amount: 25_000,
})

const worldWithHidden = () => twoSchools({sanity: SCHOOL_PEOPLE, sales: [hidden]})

beforeEach(async () => {
  api = await startApi(worldWithHidden())
})
afterEach(() => api.sandbox.close())

const documents = () => api.sandbox.lake.documents()
const ofType = (type: string) => documents().filter(({_type}) => _type === type)
const live = () =>
  ofType('subscription')
    .filter(({_id, isActive}) => isActive === true && _id !== 'nora-sub')
    .map(({_id}) => _id)
const claims = () =>
  ofType('passPaymentClaim').map(({_id, state, subscription}) => ({
    id: _id.replace('passPaymentClaim.', ''),
    state,
    subscription: JSON.stringify(subscription).match(/"_ref":"([^"]+)"/)?.[1],
  }))
const applied = async (planned: Parameters<Api['apply']>[0]) =>
  api.receipt(await api.apply(planned))
const given = async (intent: Intent) => applied(await api.plan(intent))
const undoOf = (noteId: string) =>
  api.read(planResponse, `/repairs/${noteId}/undo-plan`, {body: {}})

type Create = Extract<Intent, {action: 'create'}>

function byHand(
  reference_: string,
  {kind = 'receipt', ...more}: {kind?: EvidenceKind} & Partial<Create> = {},
): Create {
  const basis: Basis = {
    kind: 'evidence',
    evidence: {kind, reference: reference_, paidAt: PAID_AT, amountMinor: 25_000},
  }
  return {...giveIngrid('nordlys-dropin'), basis, ...more}
}

const atFjord = {schoolId: 'fjord', passId: 'fjord-month', studentId: 'per'} as const

describe('one receipt, typed in thirty ways', () => {
  const typed: [string, EvidenceKind, string][] = [
    ['2040-1', 'receipt', 'ingrid'],
    ['2040-1', 'bank-statement', 'ingrid'],
    ['2040-1', 'screenshot', 'bjorn'],
    ['2040-1', 'charge-id', 'bjorn'],
    ['2040-1', 'other', 'ingrid'],
    ['20401', 'receipt', 'bjorn'],
    ['2040 1', 'receipt', 'ingrid'],
    ['  2040   -   1 ', 'receipt', 'ingrid'],
    ['#2040-1', 'receipt', 'ingrid'],
    ['# 2040-1', 'other', 'bjorn'],
    ['Receipt 2040-1', 'receipt', 'ingrid'],
    ['RECEIPT 2040-1', 'receipt', 'bjorn'],
    ['receipt: 2040-1', 'bank-statement', 'ingrid'],
    ['Receipt #2040-1', 'receipt', 'ingrid'],
    ['Receipt no. 2040-1', 'receipt', 'ingrid'],
    ['Receipt number 2040-1', 'receipt', 'ingrid'],
    ['Kvittering 2040-1', 'receipt', 'ingrid'],
    ['kvittering nr. 2040-1', 'screenshot', 'bjorn'],
    ['Kvitteringsnummer: 2040-1', 'receipt', 'ingrid'],
    ['nr 2040-1', 'receipt', 'ingrid'],
    ['No. 2040-1', 'receipt', 'ingrid'],
    ['№ 2040-1', 'receipt', 'ingrid'],
    ['2040‑1', 'receipt', 'ingrid'],
    ['2040–1', 'receipt', 'ingrid'],
    ['２０４０－１', 'receipt', 'bjorn'],
    ['20​40-1', 'receipt', 'ingrid'],
    ['2040\0-1', 'receipt', 'ingrid'],
    ['2040­-1', 'receipt', 'ingrid'],
    ['2040 - 1', 'receipt', 'ingrid'],
    ['2040/1.', 'receipt', 'ingrid'],
  ]

  test('is one live pass, and twenty-nine refusals that lead to it', async () => {
    const [, ...others] = typed
    const first = await given(byHand('2040-1', {kind: 'receipt'}))
    const refused = []
    for (const [text, of, studentId] of others) {
      const {plan} = await api.plan(byHand(text, {kind: of, studentId}))
      refused.push({text, refusals: plan.refusals, by: plan.claimedBy})
    }
    expect(refused).toHaveLength(29)
    expect(refused).toEqual(
      others.map(([text]) => ({
        text,
        refusals: ['payment-already-claimed'],
        by: {
          subscriptionId: first.createdSubscriptionId,
          passName: 'Drop-in Class',
          studentId: 'ingrid',
          studentName: 'Ingrid Aas',
          schoolId: 'nordlys',
          at: first.at,
          actorName: 'Olga Owner',
        },
      })),
    )
    expect(live()).toEqual([first.createdSubscriptionId])
    expect(claims()).toMatchObject([{state: 'held', subscription: first.createdSubscriptionId}])
  })

  test('another number is another payment, and so is the same at another school', async () => {
    await given(byHand('2040-1'))
    expect((await api.plan(byHand('2040-2'))).plan.state).toBe('ready')
    const {plan} = await api.plan(byHand('2040-1', atFjord))
    expect(plan.refusals).not.toContain('payment-already-claimed')
  })

  test('a proof of signs alone says nothing', async () => {
    const {plan} = await api.plan(byHand('#-#-#'))
    expect(plan).toMatchObject({state: 'refused', refusals: ['evidence-says-nothing']})
  })

  test.each([
    ['by another kind of proof', {}],
    ['with a key alone', {reference: undefined}],
  ])('given before there were claims, %s', async (_what, without) => {
    const key = await oldKey('receipt', '2040-1')
    const evidence = {kind: 'receipt', reference: '2040-1', key, ...without}
    await lakeOf(api).create({
      _id: 'of-old',
      _type: 'subscription',
      user: reference('bjorn'),
      tenant: reference('nordlys'),
      passName: 'Old Pass',
      isActive: true,
      supportEvidence: evidence,
    })
    const {plan} = await api.plan(byHand('2040-1', {kind: 'bank-statement'}))
    expect(plan).toMatchObject({
      refusals: ['payment-already-claimed'],
      claimedBy: {subscriptionId: 'of-old', studentName: 'Bjørn Dal', actorName: null},
    })
    await lakeOf(api).patch('of-old').set({isActive: false}).commit()
    expect((await api.plan(byHand('2040-1'))).plan.state).toBe('ready')
  })
})

/** As the version before claims made it. */
async function oldKey(kind: string, text: string): Promise<string> {
  const words = JSON.stringify(['nordlys', kind, text])
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(words))
  return Buffer.from(digest).toString('hex')
}

/** One of the two passes that Per paid for at once. */
const item = (which: number): Create => ({
  ...giveKariHerPass(),
  studentId: 'per',
  basis: {kind: 'purchase', purchaseId: 'cs_test_per2', item: which},
})

describe('a payment that Stripe shows', () => {
  const NAMES = [
    'cs_test_kari1',
    'pi_kari1',
    'ch_kari1',
    'https://dashboard.stripe.com/acct_1FjordOpen/payments/pi_kari1',
    'https://checkout.stripe.com/c/pay/cs_test_kari1#fidkd',
    'Stripe says ch_kari1 (card)',
    'pi_​kari1',
  ]
  const people = [
    ['at her own school', {schoolId: 'fjord', studentId: 'kari', passId: 'fjord-ten'}],
    ['for somebody else', atFjord],
    ['at another school', {}],
  ] as const

  test.each(people)('is no proof by hand, and leads to the payment: %s', async (_whose, more) => {
    for (const name of NAMES) {
      const {plan} = await api.plan(byHand(name, {kind: 'charge-id', ...more}))
      expect(plan.state).toBe('refused')
      const isElsewhere = !('schoolId' in more)
      expect(plan.refusals).toContain(
        isElsewhere ? 'purchase-of-other-school' : 'stripe-can-confirm',
      )
      expect(plan.knownPayment).toEqual({
        purchaseId: 'cs_test_kari1',
        schoolId: 'fjord',
        studentId: 'kari',
      })
    }
  })

  test.each(people)('once given, leads to the pass: %s', async (_whose, more) => {
    const first = await given(giveKariHerPass())
    expect(claims()).toEqual([
      {id: 'pi_kari1.0', state: 'held', subscription: first.createdSubscriptionId},
    ])
    for (const name of NAMES) {
      const {plan} = await api.plan(byHand(name, more))
      expect(plan.refusals).toContain('payment-already-claimed')
      expect(plan.claimedBy).toMatchObject({
        subscriptionId: first.createdSubscriptionId,
        studentName: 'Kari Lunde',
        actorName: 'Olga Owner',
      })
    }
    const {plan} = await api.plan(giveKariHerPass({passId: 'fjord-month'}))
    expect(plan.refusals).toContain('payment-already-claimed')
    expect(live()).toEqual([first.createdSubscriptionId])
  })

  test('given by the school’s app, is served: the refusal says by which pass', async () => {
    const {plan} = await api.plan(byHand('ch_nora1', atFjord))
    expect(plan).toMatchObject({
      refusals: ['purchase-already-served'],
      claimedBy: {subscriptionId: 'nora-sub', studentId: 'nora', studentName: 'Nora Vik'},
    })
  })

  test('holds no second pass', async () => {
    const basis = {kind: 'purchase', purchaseId: 'cs_test_kari1', item: 1} as const
    const {plan} = await api.plan(giveKariHerPass({basis}))
    expect(plan.refusals).toEqual(['purchase-has-no-such-item'])
  })

  test('holds two passes: each is given once', async () => {
    const two = sale({
      id: 'cs_test_per2',
      account: FJORD_ACCOUNT,
      userId: 'per',
      email: 'per@example.com',
      school: 'fjord',
      passId: 'fjord-ten',
      passName: 'Ten Classes',
      amount: 300_000,
    })
    two.session.line_items.data = two.session.line_items.data.map((line) => ({
      ...line,
      quantity: 2,
    }))
    const both = await startApi(twoSchools({sales: [two]}))
    const [first, second] = [await both.plan(item(0)), await both.plan(item(1))]
    expect((await both.apply(first)).status).toBe(200)
    expect((await both.plan(item(0))).plan.refusals).toEqual(['payment-already-claimed'])
    // What it rests on moved, so it is shown again.
    expect((await both.apply(second)).status).toBe(409)
    expect((await both.apply(await both.plan(item(1)))).status).toBe(200)
    expect((await both.plan(item(1))).plan.refusals).toEqual(['payment-already-claimed'])
    const ids = both.sandbox.lake.documents().map(({_id}) => _id)
    expect(ids.filter((id) => id.startsWith('passPaymentClaim'))).toEqual([
      'passPaymentClaim.pi_per2.0',
      'passPaymentClaim.pi_per2.1',
    ])
    await both.sandbox.close()
  })
})

describe('a payment that Stripe did not show when it was given', () => {
  test.each(['pi_ingrid1', 'ch_ingrid1', 'cs_test_ingrid1', 'see cs_test_ingrid1 / ch_ingrid1'])(
    'by %s: is known as given when Stripe is back',
    async (name) => {
      const first = await given(byHand(name, {kind: 'charge-id'}))
      const base = worldWithHidden()
      const accountAccess = {...base.stripe.accountAccess, [NORDLYS_ACCOUNT]: 'ok' as const}
      const back = await startApi(
        {...base, stripe: {...base.stripe, accountAccess}},
        {SANITY_API_HOST: api.sandbox.urls.lake},
      )
      const byStripe = {
        ...giveIngrid('nordlys-dropin'),
        basis: {kind: 'purchase', purchaseId: 'cs_test_ingrid1'},
      } as const
      const {plan} = await back.plan(byStripe)
      expect(plan).toMatchObject({
        refusals: ['payment-already-claimed'],
        claimedBy: {subscriptionId: first.createdSubscriptionId, studentName: 'Ingrid Aas'},
      })
      const file = await back.file('ingrid', 'nordlys')
      expect(file.recommendation.action).not.toBe('create')
      const again = await back.plan(byHand('pi_ingrid1', {studentId: 'bjorn'}))
      expect(again.plan.refusals).toContain('payment-already-claimed')
      await back.sandbox.close()
    },
  )

  test('another name of it, typed while Stripe is silent, is found where the claim knows it', async () => {
    await given(giveKariHerPass())
    const base = worldWithHidden()
    const silent = await startApi(
      {
        ...base,
        stripe: {
          ...base.stripe,
          accountAccess: {
            platform: 'account_invalid' as const,
            [NORDLYS_ACCOUNT]: 'account_invalid' as const,
            [FJORD_ACCOUNT]: 'account_invalid' as const,
          },
        },
      },
      {SANITY_API_HOST: api.sandbox.urls.lake},
    )
    for (const name of ['cs_test_kari1', 'pi_kari1', 'ch_kari1']) {
      const {plan} = await silent.plan(byHand(name))
      expect(plan.refusals).toEqual(['payment-already-claimed'])
    }
    expect((await silent.plan(byHand('pi_nora1'))).plan.refusals).toEqual([
      'purchase-already-served',
    ])
    await silent.sandbox.close()
  })
})

describe('what takes a pass back gives its payment free', () => {
  test('undone, it can be given again, to the right student', async () => {
    const first = await given(byHand('2040-1'))
    await applied(await undoOf(first.noteId))
    expect(claims()).toMatchObject([{state: 'released'}])
    const second = await given(byHand('Receipt 2040-1', {studentId: 'bjorn'}))
    expect(second.createdSubscriptionId).not.toBe(first.createdSubscriptionId)
    expect(live()).toEqual([second.createdSubscriptionId])
    expect(claims()).toMatchObject([{state: 'held', subscription: second.createdSubscriptionId}])
    expect((await api.plan(byHand('2040-1'))).plan.claimedBy).toMatchObject({
      studentName: 'Bjørn Dal',
      at: second.at,
    })
  })

  test('give, undo, give, undo, give: each time one pass', async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      const done = await given(byHand('2040-1'))
      expect(live()).toEqual([done.createdSubscriptionId])
      if (turn < 2) await applied(await undoOf(done.noteId))
    }
    expect(claims()).toHaveLength(1)
  })

  test('the same of what Stripe shows', async () => {
    const first = await given(giveKariHerPass())
    await applied(await undoOf(first.noteId))
    const second = await given(giveKariHerPass())
    expect(live()).toEqual([second.createdSubscriptionId])
    expect(second.createdSubscriptionId).not.toBe(first.createdSubscriptionId)
  })

  test('switched off, it can be given again, less the classes that were taken', async () => {
    const first = await given(giveKariHerPass())
    const targetId = first.createdSubscriptionId ?? ''
    await lakeOf(api).patch(targetId).set({remainingClips: 7}).commit()
    const whose = {schoolId: 'fjord', studentId: 'kari'} as const
    await given({action: 'deactivate', ...whose, targetId})
    expect(claims()).toMatchObject([{state: 'released', subscription: targetId}])
    const second = await given(giveKariHerPass())
    expect(live()).toEqual([second.createdSubscriptionId])
    expect(documentAt(api, second.createdSubscriptionId)).toMatchObject({remainingClips: 7})
  })

  test('switched off, it can be switched on again by undoing that: then it is held again', async () => {
    const first = await given(byHand('2040-1'))
    const targetId = first.createdSubscriptionId ?? ''
    const whose = {schoolId: 'nordlys', studentId: 'ingrid'} as const
    const off = await given({action: 'deactivate', ...whose, targetId})
    await applied(await undoOf(off.noteId))
    expect(live()).toEqual([targetId])
    expect(claims()).toMatchObject([{state: 'held', subscription: targetId}])
    expect((await api.plan(byHand('2040-1'))).plan.refusals).toEqual(['payment-already-claimed'])
  })

  test('an undo of the undo takes it again', async () => {
    const first = await given(byHand('2040-1'))
    const undone = await applied(await undoOf(first.noteId))
    await applied(await undoOf(undone.noteId))
    expect(live()).toEqual([first.createdSubscriptionId])
    expect(claims()).toMatchObject([{state: 'held', subscription: first.createdSubscriptionId}])
  })

  test('an undo of the undo is refused where somebody else has it by now', async () => {
    const first = await given(byHand('2040-1'))
    const undone = await applied(await undoOf(first.noteId))
    const second = await given(byHand('2040-1', {studentId: 'bjorn'}))
    const {plan} = await undoOf(undone.noteId)
    expect(plan).toMatchObject({
      refusals: ['payment-already-claimed'],
      claimedBy: {subscriptionId: second.createdSubscriptionId, studentName: 'Bjørn Dal'},
    })
    const whose = {schoolId: 'nordlys', studentId: 'bjorn'} as const
    await given({action: 'deactivate', ...whose, targetId: second.createdSubscriptionId ?? ''})
    await applied(await undoOf(undone.noteId))
    expect(live()).toEqual([first.createdSubscriptionId])
    expect(claims()).toMatchObject([{state: 'held', subscription: first.createdSubscriptionId}])
  })

  test('a correction that switches the pass on again takes it again', async () => {
    const first = await given(giveKariHerPass())
    await applied(await undoOf(first.noteId))
    const {recommendation} = await api.file('kari', 'fjord')
    if (recommendation.intent?.action !== 'correct') throw new Error('Not to be corrected')
    await given(recommendation.intent)
    expect(live()).toEqual([first.createdSubscriptionId])
    expect(claims()).toMatchObject([{state: 'held', subscription: first.createdSubscriptionId}])
  })
})

const replaced = async () => {
  const first = await given(byHand('2040-1'))
  const targetId = first.createdSubscriptionId ?? ''
  const second = await given(replaceForIngrid(targetId, 'nordlys-trial', {validityDays: 30}))
  return {first, second}
}

describe('a replacement', () => {
  test('keeps the claim, which leads to the new pass', async () => {
    const {second} = await replaced()
    expect(claims()).toMatchObject([{state: 'held', subscription: second.createdSubscriptionId}])
    const {plan} = await api.plan(byHand('#2040-1', {studentId: 'bjorn'}))
    expect(plan).toMatchObject({
      refusals: ['payment-already-claimed'],
      claimedBy: {
        subscriptionId: second.createdSubscriptionId,
        passName: 'Open week Trial Pass',
        at: second.at,
      },
    })
  })

  test('undone, leads to the first pass again; both undone, it is free', async () => {
    const {first, second} = await replaced()
    await applied(await undoOf(second.noteId))
    expect(claims()).toMatchObject([{state: 'held', subscription: first.createdSubscriptionId}])
    expect((await api.plan(byHand('2040-1'))).plan.refusals).toEqual(['payment-already-claimed'])
    await applied(await undoOf(first.noteId))
    expect((await api.plan(byHand('2040-1'))).plan.state).toBe('ready')
  })

  test('switched off, gives it free, although the first pass rests on the same proof', async () => {
    const {second} = await replaced()
    const whose = {schoolId: 'nordlys', studentId: 'ingrid'} as const
    await given({action: 'deactivate', ...whose, targetId: second.createdSubscriptionId ?? ''})
    expect((await api.plan(byHand('2040-1'))).plan.state).toBe('ready')
  })

  test('of a pass that has no claim yet makes one', async () => {
    await lakeOf(api).create({
      _id: 'by-app',
      _type: 'subscription',
      user: reference('ingrid'),
      tenant: reference('nordlys'),
      type: 'single',
      isActive: true,
      passId: 'nordlys-dropin',
      passName: 'Drop-in Class',
      remainingClips: 1,
      purchasePrice: 250,
      startDate: PAID_AT,
      endDate: '2025-09-10T16:20:00.000Z',
      stripePaymentId: ' pi_ingrid1 ',
    })
    const done = await given(replaceForIngrid('by-app', 'nordlys-trial', {validityDays: 30}))
    expect(claims()).toEqual([
      {id: 'pi_ingrid1.0', state: 'held', subscription: done.createdSubscriptionId},
    ])
  })
})

describe('who may see one school alone', () => {
  test('is told that the payment was given, and not to whom or by whom', async () => {
    const fjordAdmin: Who = session(api, 'fjordadmin')
    const first = await given(byHand('pi_unknown1'))
    const {plan} = await api.plan(byHand('pi_unknown1', atFjord), fjordAdmin)
    expect(plan).toMatchObject({
      refusals: ['payment-already-claimed'],
      claimedBy: {
        subscriptionId: first.createdSubscriptionId,
        studentId: null,
        studentName: null,
        actorName: null,
        schoolId: 'nordlys',
      },
    })
    expect(JSON.stringify(plan)).not.toMatch(/Ingrid|Olga/)
  })

  test('is told so too where the other school’s app gave it', async () => {
    const nordlysAdmin: Who = session(api, 'nordlysadmin')
    const {plan} = await api.plan(byHand('pi_nora1'), nordlysAdmin)
    expect(plan).toMatchObject({state: 'refused', knownPayment: null})
    expect(JSON.stringify(plan)).not.toMatch(/Nora/)
    const silent = await api.plan(byHand('see pi_nora1 at the bank', {kind: 'other'}), nordlysAdmin)
    expect(silent.plan.state).toBe('refused')
  })
})
