import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {maskPersonalData} from '../../schemas/rules/summary/maskPersonalData.ts'
import type {SummaryFacts} from '../../schemas/rules/summary/summaryFacts.ts'
import {supportSummary} from '../../schemas/rules/summary/supportSummary.ts'

const FACTS: SummaryFacts = {
  school: {name: 'Fjordsteg Dans', timeZone: 'Europe/Oslo'},
  student: {name: 'Sofie Nilsen', email: 'sofie.nilsen@example.com'},
  findings: ['We see the payment of kr 1,290, but no pass came of it.'],
  purchases: [
    {
      purchaseId: 'cs_test_12345678901234567890',
      at: '2025-08-11T23:45:00.000Z',
      amount: 'kr 1,290',
      pass: 'Autumn Course (8 weeks)',
      state: 'Paid, no pass',
    },
  ],
  subscriptions: [
    {
      name: 'Clip Card',
      startDate: '2025-08-04T15:00:00.000Z',
      endDate: null,
      seen: 'Active (can be booked)',
    },
  ],
  troubles: ['Stripe account of Dancecity: The key may not look into this account.'],
  link: 'https://studio.example.com/pass-support/student/fjordsteg/12345678901',
  requestId: 'req-7',
  checkedAt: '2025-08-12T09:00:00.000Z',
}

test('a summary in English', () => {
  expect(supportSummary(FACTS, 'en')).toBe(
    `Sofie Nilsen · Fjordsteg Dans
E-mail: s•••@example.com

What was found
- We see the payment of kr 1,290, but no pass came of it.

Purchases
- 12 August 2025 · kr 1,290 · Autumn Course (8 weeks) · Paid, no pass · cs_test_12345678901234567890

Passes
- Clip Card · from 4 August 2025 no end date · Active (can be booked)

Could not be asked
- Stripe account of Dancecity: The key may not look into this account.

The student’s file: https://studio.example.com/pass-support/student/fjordsteg/12345678901
Checked: 12 August 2025 at 11:00 (Europe/Oslo), 2025-08-12 09:00 UTC
Request: req-7`,
  )
})

test('a summary in Norwegian says what is missing, and leaves out what is not known', () => {
  const empty = {
    ...FACTS,
    student: {name: null, email: null},
    findings: [],
    purchases: [],
    subscriptions: [],
    troubles: [],
    requestId: null,
  }
  const text = supportSummary(empty, 'nb')
  expect(text).toContain(
    'Elev uten navn · Fjordsteg Dans\n\nHva vi fant\n- Vi fant ikke noe uvanlig.',
  )
  expect(text).toContain('Kjøp\n- ingen\n\nPass\n- ingen')
  expect(text).not.toMatch(/E-post|Fikk ikke svar|Forespørsel/)
})

test('of many purchases the newest are told, and how many more there are', () => {
  const [purchase] = FACTS.purchases
  const purchases = Array.from({length: 200}, () => purchase).filter((it) => it !== undefined)
  expect(supportSummary({...FACTS, purchases}, 'en')).toContain('- and 190 more')
})

test.each([
  ['sofie.nilsen@example.com', 's•••@example.com'],
  ['“Sofie” <sofie@example.com>, 2025-08-12', '“Sofie” <s•••@example.com>, 2025-08-12'],
  ['Call +47 912 34 567 or (912) 34 567.', 'Call •••67 or •••67.'],
  ['pi_3Q12345678901 of 2025-08-12 for 1 290 kr', 'pi_3Q12345678901 of 2025-08-12 for 1 290 kr'],
])('%s is masked as %s', (text, masked) => {
  expect(maskPersonalData(text)).toBe(masked)
})

const phone = fc
  .array(fc.integer({min: 0, max: 9}), {minLength: 8, maxLength: 12})
  .map((digits) => digits.join(''))

test('no address and no phone number is ever in a summary, whatever carries it', () => {
  fc.assert(
    fc.property(fc.emailAddress(), phone, (email, number) => {
      const carrier = `Ask ${email} or ${number}.`
      const text = supportSummary(
        {
          ...FACTS,
          school: {...FACTS.school, name: carrier},
          student: {name: carrier, email},
          findings: [carrier],
          purchases: FACTS.purchases.map((purchase) => ({...purchase, pass: carrier})),
          subscriptions: FACTS.subscriptions.map((held) => ({
            ...held,
            name: carrier,
            seen: carrier,
          })),
          troubles: [carrier],
        },
        'en',
      )
      expect(text).not.toContain(email)
      expect(text).not.toContain(` ${number}.`)
    }),
  )
})
