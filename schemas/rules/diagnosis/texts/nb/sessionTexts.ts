import type {FindingCode} from '../../findingCodes.ts'
import type {FindingText} from '../findingText.ts'

/** Hva betalingen sier om seg selv, og hva som skjedde med meldingen fra Stripe. */
export const SESSION_TEXTS_NB = {
  'webhook-failed': {
    name: 'Appen feilet på meldingen fra Stripe',
    sentence:
      'Stripe meldte fra til skolens app om de {{amount}} for «{{pass}}» den {{paidAt}}, men appen feilet den {{failedAt}}.',
    means: 'Derfor kom det ikke noe pass av seg selv. Eleven har ikke gjort noe galt.',
    offers: 'Vi gjør det appen skulle ha gjort. Den som drifter appen, finner feilen i loggen.',
  },
  'webhook-never-logged': {
    name: 'Meldingen fra Stripe kom aldri fram',
    sentence:
      'Skolens app fikk aldri høre fra Stripe om de {{amount}} for «{{pass}}» den {{paidAt}}.',
    means: 'Derfor kom det ikke noe pass av seg selv. Andre elever kan også vente.',
    offers:
      'Vi tilbyr å gi passet. Den som drifter appen, bør sjekke at meldingene fra Stripe kommer fram.',
  },
  'webhook-skipped-type': {
    name: 'Appen oppfattet betalingen som noe annet',
    sentence:
      'Skolens app fikk høre om de {{amount}} for «{{pass}}» den {{paidAt}}, men oppfattet dem som noe annet.',
    means: 'I loggen står det at alt gikk bra, men eleven fikk ikke noe pass.',
    offers: 'Vi ser på hva som faktisk ble kjøpt, og går etter det.',
  },
  'metadata-missing-pass': {
    name: 'Betalingen viser ikke hvilket pass det var',
    sentence: 'Betalingen på {{amount}} den {{paidAt}} viser ikke hvilket pass den gjaldt.',
    means: 'Vi går etter navnet på kvitteringen, hvis det finnes.',
    offers: 'Sjekk at passet stemmer før du utfører.',
  },
  'metadata-missing-user': {
    name: 'Betalingen viser ikke hvem den gjelder',
    sentence: 'Betalingen på {{amount}} den {{paidAt}} viser ikke hvilken konto den gjaldt.',
    means: 'Vi har bare e-postadressen som ble skrevet inn ved betalingen.',
    offers: 'Be eleven bekrefte betalingen, og kryss av for det før du utfører.',
  },
  'metadata-missing-tenant': {
    name: 'Betalingen viser ikke hvilken skole det var',
    sentence: 'Betalingen på {{amount}} den {{paidAt}} viser ikke hvilken skole den gjaldt.',
    means: 'Slik var det med eldre salg. Passet som ble kjøpt, viser hvilken skole det er.',
    offers: 'Du trenger ikke å gjøre noe.',
  },
  'metadata-legacy-keys': {
    name: 'Betalingen er registrert på en eldre måte',
    sentence:
      'Betalingen på {{amount}} den {{paidAt}} er registrert slik en eldre nettbutikk gjorde det.',
    means: 'Dagens app forstår den ikke. Det gjør vi.',
    offers: 'Du trenger ikke å gjøre noe.',
  },
  'payer-email-differs': {
    name: 'Betalt med en annen e-postadresse',
    sentence: 'De {{amount}} den {{paidAt}} ble betalt med en annen e-postadresse: {{payer}}.',
    means: 'Betalingen ble gjort fra elevens konto, så den er elevens likevel.',
    offers:
      'Du trenger ikke å gjøre noe. Det forklarer hvorfor et søk etter adressen ikke finner noe.',
  },
  'session-of-similar-email': {
    name: 'Betalt med en adresse som ligner',
    sentence:
      'Noen betalte {{amount}} den {{paidAt}} med en adresse som nesten er elevens: {{payer}}.',
    means: 'Det kan være eleven, med en «+» i adressen. Sikkert er det ikke.',
    offers: 'Spør om det er elevens adresse. Vi gir ikke noe pass bare fordi adressene ligner.',
  },
  'payment-names-recipient': {
    name: 'Kjøpt til en annen',
    sentence:
      'Betalingen på {{amount}} den {{paidAt}} nevner en annen som skal ha det som ble kjøpt: {{recipient}}.',
    means: 'Det ser ut som en gave: Én har betalt, og en annen skal ha passet.',
    offers: 'Spør hvem som skal ha det. Vi gir det ikke til noen på egen hånd.',
  },
  'payment-names-other-account': {
    name: 'Betalingen nevner en annen konto',
    sentence:
      'De {{amount}} den {{paidAt}} ble betalt med elevens e-postadresse, men betalingen nevner en annen konto.',
    means:
      'Eleven kan ha to kontoer eller ha kjøpt til en annen. Vi kan ikke se hvem passet er til.',
    offers: 'Spør hvem passet er til. Vi gir det ikke til noen av kontoene på egen hånd.',
  },
  'payer-has-own-account': {
    name: 'Betalt av en som har egen konto',
    sentence: 'De {{amount}} den {{paidAt}} ble betalt av {{payer}}, som har en egen konto.',
    means:
      'Betalingen viser ikke hvem den gjelder, så den teller for kontoen til den som betalte. Den kan likevel ha vært ment for denne eleven.',
    offers: 'Let etter passet hos {{payer}}. Var det ment for denne eleven, bestemmer skolen.',
  },
  'metadata-user-unknown': {
    name: 'Betalingen nevner en konto som ingen har',
    sentence: 'Betalingen på {{amount}} den {{paidAt}} nevner en konto som ingen har.',
    means:
      'Det viser ikke hvem den gjelder. Vi har bare e-postadressen som ble skrevet inn ved betalingen.',
    offers: 'Be eleven bekrefte betalingen, og kryss av for det før du utfører.',
  },
  'metadata-tenant-unknown': {
    name: 'Betalingen nevner en ukjent skole',
    sentence:
      'Betalingen på {{amount}} den {{paidAt}} nevner en skole vi ikke kjenner: «{{stated}}».',
    means: 'Vi går etter passet som ble kjøpt, eller etter kontoen pengene gikk til.',
    offers: 'Du trenger ikke å gjøre noe.',
  },
  'school-account-shared': {
    name: 'Flere skoler deler kontoen',
    sentence:
      'De {{amount}} som ble betalt den {{paidAt}}, gikk til en Stripe-konto som flere skoler bruker: {{schools}}.',
    means: 'Ingenting i betalingen viser hvilken av dem den gjaldt.',
    offers: 'Spør eleven hos hvilken skole passet ble kjøpt. Vi gir ikke noe før det er klart.',
  },
  'free-pass-without-payment-intent': {
    name: 'Passet var gratis',
    sentence:
      '«{{pass}}» var gratis den {{paidAt}}, så det finnes en bestilling, men ingen betaling.',
    means: 'Bestillingen gjelder på lik linje med en betalt.',
    offers: 'Du trenger ikke å gjøre noe.',
  },
  'promo-discount-applied': {
    name: 'Kjøpt med rabatt',
    sentence: 'Eleven hadde rabatt og betalte {{amount}} for «{{pass}}» den {{paidAt}}.',
    means: 'Det er hele passet. Bare prisen er lavere.',
    offers: 'Du trenger ikke å gjøre noe. Ikke gå etter prisen når du leter etter passet.',
  },
} as const satisfies Partial<Record<FindingCode, FindingText>>
