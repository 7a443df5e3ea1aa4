import type {MessageLanguage} from '../message/messageLanguage.ts'
import {maskPersonalData} from './maskPersonalData.ts'
import type {SummaryFacts, SummaryPurchase, SummarySubscription} from './summaryFacts.ts'
import type {SummaryWords} from './summaryWords.ts'
import {SUMMARY_WORDS_EN} from './summaryWordsEn.ts'
import {SUMMARY_WORDS_NB} from './summaryWordsNb.ts'

const WORDS: Record<MessageLanguage, SummaryWords> = {en: SUMMARY_WORDS_EN, nb: SUMMARY_WORDS_NB}

/** As many lines of a kind as somebody reads in a ticket. */
const MOST = 10

/**
 * A student's file as plain text for a colleague or a ticket: what was found, what was paid and given, and where to go on.
 * Days in the school's zone. E-mail addresses and phone numbers are masked, wherever they stand.
 */
export function supportSummary(facts: SummaryFacts, language: MessageLanguage): string {
  const words = WORDS[language]
  const {school, purchases, subscriptions, findings, troubles} = facts
  const days = dayFormat(words.locale, school.timeZone)
  const paragraphs = [
    whoIsMeant(facts, words),
    listOf(words.found, findings, words.nothingFound, words),
    listOf(
      words.purchases,
      purchases.map((purchase) => purchaseLine(purchase, days)),
      words.none,
      words,
    ),
    listOf(
      words.subscriptions,
      subscriptions.map((subscription) => subscriptionLine(subscription, words, days)),
      words.none,
      words,
    ),
    ...(troubles.length === 0 ? [] : [listOf(words.notAsked, troubles, words.none, words)]),
  ]
  const masked = paragraphs.map(maskPersonalData)
  return [...masked, whereToGoOn(facts, words)].join('\n\n')
}

function whoIsMeant({student, school}: SummaryFacts, words: SummaryWords): string {
  const title = `${student.name?.trim() || words.unnamed} · ${school.name}`
  return student.email === null ? title : `${title}\n${words.email}: ${student.email}`
}

function listOf(
  title: string,
  lines: readonly string[],
  empty: string,
  words: SummaryWords,
): string {
  const rest = lines.length - MOST
  const shown = lines.length === 0 ? [empty] : lines.slice(0, MOST)
  return [title, ...shown, ...(rest > 0 ? [words.more(rest)] : [])]
    .map((line, index) => (index === 0 ? line : `- ${line}`))
    .join('\n')
}

function purchaseLine(
  {at, amount, pass, state, purchaseId}: SummaryPurchase,
  day: (instant: string) => string,
): string {
  return [day(at), amount, pass.trim(), state, purchaseId].join(' · ')
}

function subscriptionLine(
  {name, startDate, endDate, seen}: SummarySubscription,
  words: SummaryWords,
  day: (instant: string) => string,
): string {
  const term = [
    ...(startDate === null ? [] : [words.from(day(startDate))]),
    endDate === null ? words.noEnd : words.until(day(endDate)),
  ].join(' ')
  return [name.trim(), term, seen].join(' · ')
}

function whereToGoOn(
  {link, requestId, checkedAt, school: {timeZone}}: SummaryFacts,
  words: SummaryWords,
): string {
  const minute = new Intl.DateTimeFormat(words.locale, {
    timeZone,
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(new Date(checkedAt))
  const utc = `${checkedAt.slice(0, 16).replace('T', ' ')} UTC`
  return [
    `${words.link}: ${link}`,
    `${words.checked}: ${minute} (${timeZone}), ${utc}`,
    ...(requestId === null ? [] : [`${words.request}: ${requestId}`]),
  ].join('\n')
}

/** What is no instant stays as it was stored. */
function dayFormat(locale: string, timeZone: string): (instant: string) => string {
  const format = new Intl.DateTimeFormat(locale, {timeZone, dateStyle: 'long'})
  return (instant) => {
    const date = new Date(instant)
    return Number.isNaN(date.getTime()) ? instant : format.format(date)
  }
}
