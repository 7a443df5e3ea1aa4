import {describe, expect, test} from 'vitest'
import type {MessageFacts, ToldPass} from '../../schemas/rules/message/messageFacts.ts'
import {MESSAGE_LANGUAGES} from '../../schemas/rules/message/messageLanguage.ts'
import {studentMessage} from '../../schemas/rules/message/studentMessage.ts'
import {ACTIONS} from '../../schemas/rules/plan/intent.ts'

const CLIP_CARD: ToldPass = {
  name: 'Clip Card, 10 classes',
  // Past midnight in Oslo already: the student's day is the 11th.
  endDate: '2025-09-10T22:30:00.000Z',
  classesLeft: 1,
  usable: true,
}

const FACTS: MessageFacts = {
  action: 'create',
  studentName: 'Mia Holm',
  schoolName: 'Dancecity',
  timeZone: 'Europe/Oslo',
  standing: [CLIP_CARD],
  ended: [],
}

test('a created pass: its name, its last day at the school, the classes left', () => {
  expect(studentMessage(FACTS, 'en')).toBe(
    [
      'Hi Mia Holm,',
      'Your pass is in place: Clip Card, 10 classes. Valid until 11 September 2025. 1 class left. You find it under your passes when you sign in, and can book with it right away.',
      'If something does not look right, get in touch with us.',
      'Best regards,\nDancecity',
    ].join('\n\n'),
  )
  expect(studentMessage(FACTS, 'nb')).toMatch(
    /^Hei, Mia Holm!\n\nPasset ditt er på plass: .+ Gyldig til 11\. september 2025\. 1 time igjen\./,
  )
})

test('a pass that cannot be booked with is not promised', () => {
  const over = {...FACTS, standing: [{...CLIP_CARD, usable: false}]}
  expect(studentMessage(over, 'en')).not.toContain('book')
  expect(studentMessage(over, 'nb')).not.toContain('bruke det')
})

test('a replaced pass: the wrong one and the right one, each by name', () => {
  const text = studentMessage({...FACTS, action: 'replace', ended: ['Drop-in']}, 'en')
  expect(text).toContain('wrong pass (Drop-in). You now have the right one: Clip Card, 10 classes.')
})

test('a corrected account speaks of the account, for no pass was changed', () => {
  const text = studentMessage({...FACTS, action: 'correct', standing: []}, 'en')
  expect(text).toContain('We have corrected your account')
  expect(text).not.toContain('corrected your pass:')
})

test('of several passes no term is told, for it would not be clear of which', () => {
  const both = [CLIP_CARD, {...CLIP_CARD, name: 'Drop-in'}]
  const text = studentMessage({...FACTS, action: 'correct', standing: both}, 'en')
  expect(text).toContain('Clip Card, 10 classes, Drop-in')
  expect(text).not.toContain('Valid until')
})

describe.each(MESSAGE_LANGUAGES)('in %s', (language) => {
  test.each(ACTIONS)('%s reads well whatever is missing', (action) => {
    const bare: MessageFacts = {
      ...FACTS,
      action,
      studentName: null,
      standing: [{name: 'Pass', endDate: 'no instant', classesLeft: null, usable: false}],
      ended: ['Old'],
    }
    const empty = {...bare, standing: [], ended: []}
    for (const facts of [bare, empty]) {
      const text = studentMessage(facts, language)
      expect(text).not.toMatch(/null|undefined|Invalid|\(\)|: \.|\s{3}|NaN/)
      expect(text.endsWith('Dancecity')).toBe(true)
    }
  })
})
