import type {MessageFacts, ToldPass} from './messageFacts.ts'
import type {MessageLanguage} from './messageLanguage.ts'
import type {MessageWords} from './messageWords.ts'
import {MESSAGE_WORDS_EN} from './messageWordsEn.ts'
import {MESSAGE_WORDS_NB} from './messageWordsNb.ts'

const WORDS: Record<MessageLanguage, MessageWords> = {en: MESSAGE_WORDS_EN, nb: MESSAGE_WORDS_NB}

/** A repair in words for the student: what was done, no amounts, no ids, days in the school's zone. */
export function studentMessage(facts: MessageFacts, language: MessageLanguage): string {
  const words = WORDS[language]
  const {studentName, schoolName} = facts
  const paragraphs = [
    words.greeting(studentName),
    whatWasDone(facts, words),
    words.close(schoolName),
  ]
  return paragraphs.join('\n\n')
}

function whatWasDone(facts: MessageFacts, words: MessageWords): string {
  const {action, standing, ended, timeZone} = facts
  const touchesPasses = standing.length + ended.length > 0
  const done =
    touchesPasses || action === 'link' || action === 'undo'
      ? words.done[action](namesOf(standing.map(({name}) => name)), namesOf(ended))
      : words.aroundPasses
  const [only, ...others] = standing
  // Of several passes it would not be clear which one the day and the classes are of.
  const terms = only !== undefined && others.length === 0 ? termsOf(only, words, timeZone) : []
  return [done, ...terms].join(' ')
}

function namesOf(names: readonly string[]): string {
  return [...new Set(names)].join(', ')
}

function termsOf(pass: ToldPass, words: MessageWords, timeZone: string): string[] {
  const {endDate, classesLeft, usable} = pass
  const day = endDate === null ? null : dayIn(endDate, words.locale, timeZone)
  return [
    ...(day === null ? [] : [words.until(day)]),
    ...(classesLeft === null ? [] : [words.classesLeft(classesLeft)]),
    ...(usable ? [words.usable] : []),
  ]
}

/** Null for what is no instant. */
function dayIn(instant: string, locale: string, timeZone: string): string | null {
  const date = new Date(instant)
  if (Number.isNaN(date.getTime())) return null
  return new Intl.DateTimeFormat(locale, {timeZone, dateStyle: 'long'}).format(date)
}
