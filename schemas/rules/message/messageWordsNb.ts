import type {MessageWords} from './messageWords.ts'

export const MESSAGE_WORDS_NB: MessageWords = {
  greeting: (name) => (name === null ? 'Hei!' : `Hei, ${name}!`),
  done: {
    create: (standing) => `Passet ditt er på plass: ${standing}.`,
    replace: (standing, ended) =>
      `Du hadde fått feil pass (${ended}). Nå har du det riktige: ${standing}.`,
    correct: (standing, ended) =>
      ended === ''
        ? `Vi har rettet passet ditt: ${standing}.`
        : `Vi har ryddet i passene dine. Dette gjelder: ${standing}. Dette gjelder ikke lenger: ${ended}.`,
    deactivate: (_, ended) => `Dette passet gjelder ikke lenger: ${ended}.`,
    undo: (standing, ended) =>
      [
        'Vi har tatt tilbake den siste endringen vi gjorde i passene dine.',
        ...(standing === '' ? [] : [`Dette passet gjelder: ${standing}.`]),
        ...(ended === '' ? [] : [`Dette gjelder ikke lenger: ${ended}.`]),
      ].join(' '),
    link: () => 'Vi har notert at begge kontoene er dine. Passene dine er som før.',
  },
  aroundPasses: 'Vi har rettet kontoen din, slik at passene dine vises når du logger inn.',
  until: (day) => `Gyldig til ${day}.`,
  classesLeft: (count) => (count === 1 ? '1 time igjen.' : `${count} timer igjen.`),
  usable: 'Du finner det under passene dine når du logger inn, og kan bruke det med en gang.',
  close: (school) => `Ta kontakt med oss hvis noe ikke stemmer.\n\nHilsen\n${school}`,
  locale: 'nb-NO',
}
