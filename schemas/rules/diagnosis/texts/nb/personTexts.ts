import type {FindingCode} from '../../findingCodes.ts'
import type {FindingText} from '../findingText.ts'

/** Om personen, kontoen og oppføringene hører sammen. */
export const PERSON_TEXTS_NB = {
  'user-not-in-sanity': {
    name: 'Eleven er ikke registrert i Sanity',
    sentence: 'Kontoen {{email}} finnes, men skolen har ingen slik elev i registeret.',
    means: 'Passet har ikke noe sted å ligge før eleven er registrert.',
    offers: 'Vi registrerer eleven samtidig som passet blir gitt.',
  },
  'duplicate-user-documents': {
    name: 'Eleven er registrert flere ganger',
    sentence: 'Denne eleven er registrert {{documents}} ganger.',
    means:
      'Passene kan ligge spredt på oppføringene. Appen viser dem som hører til kontoen som logger inn.',
    offers: 'Vi skriver til oppføringen for kontoen eleven logger inn med. De andre blir stående.',
  },
  'clerk-id-mismatch': {
    name: 'Oppføringen peker på en konto som ikke finnes',
    sentence: 'Oppføringen peker på en konto som ikke finnes, mens {{email}} har en annen.',
    means: 'Når eleven logger inn, finner ikke appen passene på den oppføringen.',
    offers: 'Vi tilbyr å la oppføringen peke på kontoen med denne bekreftede adressen.',
  },
  'clerk-user-deleted': {
    name: 'Innloggingskontoen er slettet',
    sentence: 'Kontoen som oppføringen til {{email}} peker på, er slettet.',
    means: 'Passene blir liggende hos den gamle kontoen. En ny begynner tom.',
    offers:
      'Finnes det en ny konto med samme bekreftede adresse, tilbyr vi å flytte passet. Ellers må eleven registrere seg på nytt.',
  },
  'user-ref-is-clerk-id': {
    name: 'Passet er lagret under innloggings-id-en',
    sentence: '«{{pass}}» er lagret på en eldre måte, under kontoen eleven logger inn med.',
    means: 'Dagens app viser det likevel.',
    offers: 'Du trenger ikke å gjøre noe for eleven.',
  },
  'placeholder-user': {
    name: 'Oppføring uten navn og adresse',
    sentence: 'En av oppføringene for denne eleven har verken navn eller adresse.',
    means: 'Appen har laget den av seg selv. Pass som ligger der, er vanskelige å finne.',
    offers: 'Du trenger ikke å gjøre noe for eleven. Skolen kan rydde senere.',
  },
  'email-differs-in-case-or-space': {
    name: 'Adressen er skrevet på to måter',
    sentence: 'Adressen er skrevet på to måter: «{{stored}}» og «{{other}}».',
    means: 'Det er samme postkasse. Et for nøyaktig søk finner bare den ene.',
    offers: 'Du trenger ikke å gjøre noe.',
  },
  'signed-in-with-other-account': {
    name: 'Logget inn med en annen konto',
    sentence: '«{{pass}}» er der til {{endsAt}}, men under en annen konto: {{other}}.',
    means: 'Det mangler ingenting. Eleven er logget inn med feil konto.',
    offers: 'Be eleven logge ut og logge inn med den adressen.',
  },
  'user-role-pending': {
    name: 'Rollen «pending»',
    sentence: 'Oppføringen til eleven er merket som «ventende».',
    means: 'Det er vanlig og skjuler ingen pass.',
    offers: 'Du trenger ikke å gjøre noe.',
  },
  'user-tenant-missing': {
    name: 'Oppføringen til eleven er ikke knyttet til noen skole',
    sentence: 'Oppføringen til eleven er ikke knyttet til noen skole.',
    means: 'Det er vanlig og skjuler ingen pass: Det er skolen til passet som teller.',
    offers: 'Du trenger ikke å gjøre noe.',
  },
} as const satisfies Partial<Record<FindingCode, FindingText>>
