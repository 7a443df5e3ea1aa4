import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {auditResponse} from '../../schemas/contract/audit.ts'
import type {Receipt} from '../../schemas/contract/repair.ts'
import {giveIngrid, replaceForIngrid} from './support/intents.ts'
import {startApi, type Api} from './support/startApi.ts'
import {PAID_AT} from './support/hostDocuments.ts'
import {twoSchools} from './support/twoSchools.ts'

describe('the school whose account lets nobody in', () => {
  let api: Api
  let wrong: Receipt

  beforeAll(async () => {
    api = await startApi(twoSchools())
  })
  afterAll(() => api.sandbox.close())

  test('the student is found by e-mail', async () => {
    const {hits} = await api.search('ingrid@example.com', 'nordlys')
    expect(hits).toMatchObject([
      {studentId: 'ingrid', schoolId: 'nordlys', foundBy: 'email', role: 'pending'},
    ])
  })

  test('the file says that Stripe could not be asked, and the rest is there', async () => {
    const file = await api.file('ingrid', 'nordlys')
    expect(file.findings.map(({code}) => code)).toContain('connected-account-inaccessible')
    expect(file.sources).toContainEqual(
      expect.objectContaining({
        source: 'stripe-connected',
        account: 'acct_1NordlysClosed',
        failure: 'no-access',
        complete: false,
      }),
    )
    expect(file.sources).toContainEqual(expect.objectContaining({source: 'clerk', failure: null}))
    expect(file.samePrice).toEqual([{price: 250, passIds: ['nordlys-dropin', 'nordlys-trial']}])
    expect(file.subscriptions).toEqual([])
    expect(file.givenByHand).toBeNull()
  })

  test('a pass can be given by hand on evidence', async () => {
    const planned = await api.plan(giveIngrid('nordlys-dropin'))
    expect(planned).toMatchObject({mayApply: true, plan: {state: 'ready'}})
    expect(planned.plan.confirmations).toContain('stripe-could-not-confirm')
    wrong = await api.receipt(await api.apply(planned, {reason: 'stripe-unreachable'}))
    expect(wrong).toMatchObject({action: 'create', alreadyApplied: false})
    expect(wrong.studentSees).toMatchObject([{name: 'Drop-in Class', visibility: {tab: 'active'}}])
  })

  test('the other pass at that price takes its place, once its validity is answered', async () => {
    const targetId = wrong.createdSubscriptionId ?? ''
    const open = await api.plan(replaceForIngrid(targetId, 'nordlys-trial'))
    expect(open.plan).toMatchObject({
      state: 'needs-answers',
      questions: [{field: 'validityDays', offered: 30}],
    })

    const planned = await api.plan(replaceForIngrid(targetId, 'nordlys-trial', {validityDays: 30}))
    const [created] = planned.plan.changes
    expect(created?.after).toMatchObject({
      type: 'clipcard',
      remainingClips: 10,
      startDate: PAID_AT,
      endDate: '2025-09-10T16:20:00.000Z',
      purchasePrice: 250,
    })
    const receipt = await api.receipt(await api.apply(planned, {reason: 'wrong-pass-given'}))
    expect(receipt.deactivatedSubscriptionIds).toEqual([targetId])
  })

  test('one subscription is active, the other points to it, and both notes tell of it', async () => {
    const subscriptions = api.sandbox.lake
      .documents()
      .filter(({_type, user}) => _type === 'subscription' && isReferenceTo(user, 'ingrid'))
    const [active, ...others] = subscriptions.filter(({isActive}) => isActive)
    expect(others).toEqual([])
    expect(active).toMatchObject({passId: 'nordlys-trial', passName: 'Open week Trial Pass'})
    expect(subscriptions.filter(({isActive}) => !isActive)).toMatchObject([
      {_id: wrong.createdSubscriptionId, replacedBy: {_ref: active?._id, _weak: true}},
    ])

    const trail = await api.read(auditResponse, '/audit?student=ingrid')
    expect(trail.notes.map(({sequence}) => sequence)).toEqual([2, 1])
    expect(trail.notes.map(({stripeConfirmed}) => stripeConfirmed)).toEqual([false, false])
    expect(trail.notes[0]?.passNames).toEqual(['Open week Trial Pass', 'Drop-in Class'])
    const file = await api.file('ingrid', 'nordlys')
    expect(file.repairs).toEqual(trail.notes)
  })

  test('the file says what stands now, although Stripe still lets nobody in', async () => {
    const file = await api.file('ingrid', 'nordlys')
    expect(file.recommendation).toMatchObject({action: 'refuse', because: 'payment-unreadable'})
    expect(file.givenByHand).toEqual({
      subscriptionId: file.subscriptions.find(({isActive}) => isActive)?.id,
      passName: 'Open week Trial Pass',
      at: file.repairs.find(({action}) => action === 'replace')?.at,
    })
  })
})

function isReferenceTo(value: unknown, id: string): boolean {
  return typeof value === 'object' && value !== null && '_ref' in value && value._ref === id
}
