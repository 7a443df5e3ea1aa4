import {describe, expect, it} from 'vitest'
import {givenByHand} from '../../schemas/rules/recommend/givenByHand.ts'
import {
  RECOMMENDATION_REASONS,
  type RecommendationReason,
} from '../../schemas/rules/recommend/recommendation.ts'
import type {Visibility} from '../../schemas/rules/visibility.ts'

const UNREADABLE = {action: 'refuse', because: 'payment-unreadable'} as const
const USABLE: Visibility = {tab: 'active', bookability: 'bookable', shownAsExpired: false}
const TRIAL = {id: 'trial', passName: 'Open week Trial Pass', visibility: USABLE}
const DROP_IN = {id: 'drop-in', passName: 'Drop-in Class', visibility: USABLE}

const created = (documentId: string) => ({
  documentId,
  documentType: 'subscription',
  field: 'isActive',
  before: null,
  after: true,
})
const repair = {at: '2025-08-12T09:00:00.000Z', stripeConfirmed: false, undoneBy: null}
const GAVE_TRIAL = {...repair, changes: [created('trial')]}

describe('a pass that was given by hand', () => {
  it('is the answer where the payment still cannot be seen', () => {
    expect(givenByHand(UNREADABLE, [DROP_IN, TRIAL], [GAVE_TRIAL])).toEqual({
      subscriptionId: 'trial',
      passName: 'Open week Trial Pass',
      at: '2025-08-12T09:00:00.000Z',
    })
  })

  it('is the newest one that the student has: what was put in its place, not what was replaced', () => {
    const replaced = {...DROP_IN, visibility: {tab: 'history', because: 'inactive'} as const}
    const gaveDropIn = {...repair, at: '2025-08-11T09:00:00.000Z', changes: [created('drop-in')]}
    const found = givenByHand(UNREADABLE, [replaced, TRIAL], [gaveDropIn, GAVE_TRIAL])
    expect(found).toMatchObject({subscriptionId: 'trial'})
    expect(givenByHand(UNREADABLE, [DROP_IN, TRIAL], [gaveDropIn, GAVE_TRIAL])).toEqual(found)
  })

  it.each<[string, Parameters<typeof givenByHand>]>([
    ['nothing was repaired', [UNREADABLE, [TRIAL], []]],
    ['the repair was undone', [UNREADABLE, [TRIAL], [{...GAVE_TRIAL, undoneBy: 'note-2'}]]],
    ['Stripe confirmed it', [UNREADABLE, [TRIAL], [{...GAVE_TRIAL, stripeConfirmed: true}]]],
    ['the student no longer has it', [UNREADABLE, [DROP_IN], [GAVE_TRIAL]]],
    [
      'the student cannot book with it',
      [
        UNREADABLE,
        [{...TRIAL, visibility: {...USABLE, bookability: 'clips-exhausted'}}],
        [GAVE_TRIAL],
      ],
    ],
    [
      'it was there before and only switched on again',
      [UNREADABLE, [TRIAL], [{...repair, changes: [{...created('trial'), before: false}]}]],
    ],
    [
      'there is something to be done',
      [{action: 'create', because: 'payment-without-pass'}, [TRIAL], [GAVE_TRIAL]],
    ],
  ])('is no answer where %s', (_case, facts) => {
    expect(givenByHand(...facts)).toBeNull()
  })

  it('hides no other reason why the tool refuses', () => {
    const answered = RECOMMENDATION_REASONS.filter(
      (because) => givenByHand({action: 'refuse', because}, [TRIAL], [GAVE_TRIAL]) !== null,
    )
    expect(answered).toEqual<RecommendationReason[]>(['payment-unreadable', 'no-payment'])
  })
})
