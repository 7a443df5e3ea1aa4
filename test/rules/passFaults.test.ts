import {assert, constantFrom, property, record} from 'fast-check'
import {expect, test} from 'vitest'
import {expectedSubscription, NO_ANSWERS} from '../../schemas/rules/expectedSubscription.ts'
import {readPass} from '../../schemas/rules/documents/readPass.ts'
import {readSubscription} from '../../schemas/rules/documents/readSubscription.ts'
import {cannotBeGiven, passFaults} from '../../schemas/rules/passFaults.ts'
import {hitReasons} from '../../schemas/rules/passImpact.ts'

const NOW = '2025-08-20T10:00:00.000Z'
const CLIPCARD = {
  _id: 'pass-ten',
  type: 'multi',
  validityType: 'days',
  validityDays: 30,
  classesLimit: 10,
}
const SOLD = {
  _id: 'sub-1',
  type: 'clipcard',
  startDate: '2025-08-11T16:05:00Z',
  endDate: '2025-09-10T16:05:00Z',
  remainingClips: 10,
}

test.each([
  ['a pass that states everything', {}, []],
  ['a kind that the app does not know', {type: 'course'}, ['pass-type-invalid']],
  ['no validity', {validityDays: null}, ['pass-without-validity']],
  [
    'a fixed date that has passed',
    {validityType: 'date', expiryDate: '2025-06-30T21:59:00Z'},
    ['pass-expired-at-purchase'],
  ],
  [
    'a fixed date without a zone',
    {validityType: 'date', expiryDate: '2026-06-30T23:59'},
    ['pass-date-without-zone'],
  ],
  ['no number of classes', {classesLimit: null}, ['pass-without-class-limit']],
  ['no number of classes where none is needed', {type: 'unlimited', classesLimit: null}, []],
])('the next sale of %s', (_name, changes, faults) => {
  expect(passFaults(readPass({...CLIPCARD, ...changes}), NOW)).toEqual(faults)
})

test.each([
  ['as the pass says', {}, []],
  ['of another kind', {type: 'monthly'}, ['type-differs']],
  ['without an end', {endDate: null}, ['no-end']],
  ['that ended when it began', {endDate: SOLD.startDate}, ['ended-at-once']],
  ['without classes', {remainingClips: null}, ['no-classes']],
])('a sold pass %s', (_name, changes, reasons) => {
  expect(hitReasons(readSubscription({...SOLD, ...changes}), readPass(CLIPCARD))).toEqual(reasons)
})

test('a pass of no known kind says nothing about the kind of what was sold', () => {
  const pass = readPass({...CLIPCARD, type: 'course'})
  expect(hitReasons(readSubscription(SOLD), pass)).toEqual([])
})

test('a plan asks a person exactly where a fault keeps the pass from being given', () => {
  assert(
    property(
      record({
        type: constantFrom('single', 'multi-pass', 'multi', 'unlimited', 'course', null),
        validityType: constantFrom('days', 'date', null),
        validityDays: constantFrom(30, 0, null),
        expiryDate: constantFrom('2025-06-30T21:59:00Z', '2026-06-30T23:59', 'soon', null),
        classesLimit: constantFrom(10, 0, null),
      }),
      (fields) => {
        const pass = readPass({...CLIPCARD, ...fields})
        const {complete} = expectedSubscription({
          pass,
          startsAt: NOW,
          startRule: 'payment-instant',
          amount: {minor: 150_000, currency: 'nok'},
          nameAtPurchase: null,
          passRule: 'pass-bought',
          usedClips: 0,
          answers: NO_ANSWERS,
          now: NOW,
        })
        expect(complete).toBe(!cannotBeGiven(pass, NOW))
      },
    ),
  )
})
