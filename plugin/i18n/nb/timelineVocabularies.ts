import type {TimelineVocabularies} from '../Vocabularies.ts'

/** What the story of a student or a pass says, in Norwegian (bokmål). */
export const TIMELINE_VOCABULARIES_NB: TimelineVocabularies = {
  'timeline-kind': {
    paid: 'Betalt',
    'not-paid': 'Ikke betalt',
    refunded: 'Betalt tilbake',
    disputed: 'Bestridt',
    event: 'Meldt av Stripe',
    delivery: 'Webhook mottatt',
    created: 'Pass opprettet',
    edited: 'Pass redigert',
    'switched-off': 'Pass slått av',
    'switched-on': 'Pass slått på',
    removed: 'Pass slettet',
    booked: 'Time bestilt',
    'class-cancelled': 'Time avlyst',
    repaired: 'Rettet',
    undone: 'Angret',
    linked: 'Samme person',
  },
  'user-history': {
    created: 'Elev registrert',
    edited: 'Elevens oppføring redigert',
    'switched-off': 'Elevens oppføring slått av',
    'switched-on': 'Elevens oppføring slått på',
    removed: 'Elevens oppføring slettet',
  },
  'timeline-family': {
    money: 'Betalinger',
    webhook: 'Webhooker',
    document: 'Pass og oppføringer',
    class: 'Timer',
    repair: 'Rettelser',
  },
  'timeline-source': {
    events: 'Stripes oversikt over leveringer',
    refunds: 'Stripes oversikt over tilbakebetalinger',
    disputes: 'Stripes oversikt over tvister',
    'webhook-log': 'Webhook-loggen',
    history: 'Dokumenthistorikken i Sanity',
    authors: 'Medlemslisten i prosjektet',
  },
  gap: {
    expired: 'Den tas vare på i {{kept}} dager, og betalingen er {{age}} dager gammel.',
    'before-records': 'Den har ingenting fra før {{since}}.',
    'history-begins-later': 'Den begynner {{since}}. Hva som ble gjort før det, er ikke kjent.',
    'too-much': 'Bare det nyeste ble lest. Det som er eldre enn {{since}}, er utelatt.',
  },
  delivery: {
    'failed-or-pending': 'mislyktes, eller er underveis',
    'no-failure-known': 'ingen feil er kjent',
    'not-readable': 'kan ikke leses med denne nøkkelen',
  },
  author: {
    person: 'en person ({{id}})',
    robot: 'et program ({{id}})',
    unknown: 'ukjent hvem',
  },
  'clock-of': {
    paid: 'etter Stripes klokke',
    recorded: 'etter Sanitys klokke',
    repaired: 'etter klokken i dette verktøyet',
  },
  clock: {paid: 'Betalt', recorded: 'Først registrert', repaired: 'Først rettet'},
}
