import {expect, test} from 'vitest'
import {readPass} from '../../schemas/rules/documents/readPass.ts'
import {readSubscription} from '../../schemas/rules/documents/readSubscription.ts'
import {hitReasons, passFaults} from '../../schemas/rules/passImpact.ts'

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
  ['a kind that the app does not know', {type: 'course'}, ['type-unknown']],
  ['no validity', {validityDays: null}, ['no-validity']],
  [
    'a fixed date that has passed',
    {validityType: 'date', expiryDate: '2025-06-30T21:59:00Z'},
    ['date-passed'],
  ],
  [
    'a fixed date without a zone',
    {validityType: 'date', expiryDate: '2026-06-30T23:59'},
    ['date-without-zone'],
  ],
  ['no number of classes', {classesLimit: null}, ['no-class-limit']],
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
