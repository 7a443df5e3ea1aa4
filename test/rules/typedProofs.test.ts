import {array, assert, constantFrom, property, stringMatching, tuple} from 'fast-check'
import {describe, expect, it} from 'vitest'
import {claimIdOf} from '../../schemas/rules/claim/claimId.ts'
import {claimsOfProof} from '../../schemas/rules/claim/claimedPayment.ts'
import {normalProof} from '../../schemas/rules/claim/normalProof.ts'
import {stripeIdsIn} from '../../schemas/rules/claim/stripeIdsIn.ts'

const claimsOf = (text: string, school = 'fjord') => claimsOfProof(school, text).map(claimIdOf)

/** What may stand between two signs of a number without making it another. */
const NOTHING = ['', ' ', '-', '‑', '–', '.', '/', '#', '​', '\0', '­', ' ', '\t']
const LABELS = ['', 'Receipt ', 'receipt no. ', 'KVITTERING ', 'Kvittering nr ', 'Nr. ', '#', 'No ']
const FULL_WIDTH_OFFSET = 0xfee0

/** One sign as somebody might type it: as it is, in another case, or at full width. */
const spellings = [
  (sign: string) => sign,
  (sign: string) => sign.toUpperCase(),
  (sign: string) => sign.toLowerCase(),
  (sign: string) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + FULL_WIDTH_OFFSET),
]

describe('a proof that a person types', () => {
  it('is one payment however it is typed', () => {
    const number = stringMatching(/^[0-9][0-9a-z]{3,11}$/)
    const signs = array(tuple(constantFrom(...NOTHING), constantFrom(...spellings)), {
      minLength: 12,
      maxLength: 12,
    })
    assert(
      property(number, constantFrom(...LABELS), signs, (typed, label, how) => {
        const spelled = Array.from(typed).map((sign, index) => {
          const [between, spell] = how[index] ?? ['', (same: string) => same]
          return between + spell(sign)
        })
        expect(claimsOf(label + spelled.join(''))).toEqual(claimsOf(typed))
      }),
      {numRuns: 500},
    )
  })

  it('is another payment where another number or another school is meant', () => {
    const number = stringMatching(/^[0-9]{4,10}$/)
    assert(
      property(number, number, (one, other) => {
        expect(claimsOf(one)[0] === claimsOf(other)[0]).toBe(one === other)
        expect(claimsOf(one, 'fjord')).not.toEqual(claimsOf(one, 'nordlys'))
      }),
    )
  })

  it.each(['', '###', ' - ', '​\0', '…', '—'])('says nothing: %j', (text) => {
    expect(normalProof(text)).toBe('')
    expect(claimsOf(text)).toEqual([])
  })

  it('lets no text of a person stand in an id, which the dataset takes', () => {
    assert(
      property(stringMatching(/^[a-zæøå@. ]{8,40}$/), (text) => {
        for (const id of claimsOf(text)) {
          expect(id).toMatch(/^passPaymentClaim\.proof_[0-9a-f]{40}\.0$/)
          expect(id.length).toBeLessThan(128)
        }
      }),
    )
  })

  it('keeps a label that is all there is', () => {
    expect(normalProof('Receipt')).toBe('receipt')
    expect(normalProof('no number')).toBe('nonumber')
  })
})

describe('ids of Stripe in what a person types', () => {
  it.each([
    ['pi_3abc', ['pi_3abc']],
    ['  ch_3abc  ', ['ch_3abc']],
    ['Payment py_1X, see invoice in_1Y', ['py_1X', 'in_1Y']],
    ['https://dashboard.stripe.com/acct_1/payments/pi_3abc', ['pi_3abc']],
    ['https://dashboard.stripe.com/test/payments/pi_3abc?x=1#top', ['pi_3abc']],
    ['https://checkout.stripe.com/c/pay/cs_live_a1B2#fidkdWxOYHwn', ['cs_live_a1B2']],
    ['pi_3abc_secret_xyz', ['pi_3abc']],
    ['ch_1 and cs_test_2 and pi_3', ['pi_3', 'cs_test_2', 'ch_1']],
    ['pi_​3ab­c', ['pi_3abc']],
    ['ｐｉ＿3abc', ['pi_3abc']],
    ['pi_1 pi_1', ['pi_1']],
    ['api_key in_', []],
    ['the pi of 3', []],
  ])('%j', (text, ids) => {
    expect(stripeIdsIn(text)).toEqual(ids)
  })

  it('claims each of them by its own name, at every school', () => {
    expect(claimsOf('ch_1 pi_2')).toEqual(['passPaymentClaim.pi_2.0', 'passPaymentClaim.ch_1.0'])
    expect(claimsOf('ch_1', 'fjord')).toEqual(claimsOf('ch_1', 'nordlys'))
  })
})
