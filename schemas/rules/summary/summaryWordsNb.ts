import type {SummaryWords} from './summaryWords.ts'

export const SUMMARY_WORDS_NB: SummaryWords = {
  unnamed: 'Elev uten navn',
  email: 'E-post',
  found: 'Hva vi fant',
  nothingFound: 'Vi fant ikke noe uvanlig.',
  purchases: 'Kjøp',
  subscriptions: 'Pass',
  none: 'ingen',
  more: (count) => `og ${count} til`,
  notAsked: 'Fikk ikke svar fra',
  from: (day) => `fra ${day}`,
  until: (day) => `til ${day}`,
  noEnd: 'ingen sluttdato',
  link: 'Saken i Sanity',
  checked: 'Sjekket',
  request: 'Forespørsel',
  locale: 'nb-NO',
}
