import type {FindingCode} from '../../findingCodes.ts'
import type {FindingText} from '../findingText.ts'

/** Hva eleven ser, eller hvorfor ikke. */
export const VISIBILITY_TEXTS_NB = {
  'subscription-expired': {
    name: 'Passet er gått ut',
    sentence: '«{{pass}}» gikk ut den {{endsAt}}.',
    means: 'Eleven hadde det hele tiden ut.',
    offers: 'Forklar det. Bare skolen kan gi mer tid.',
  },
  'hidden-from-history': {
    name: 'Gått ut for lenge siden til å vises',
    sentence: '«{{pass}}» gikk ut den {{endsAt}}, for mer enn 30 dager siden.',
    means: 'Appen viser det ikke lenger noe sted, heller ikke under Historikk. Det er ikke borte.',
    offers: 'Forklar det. Du trenger ikke å gjøre noe.',
  },
  'subscription-clips-exhausted': {
    name: 'Alle timer er brukt',
    sentence: 'Alle timene på «{{pass}}» er brukt opp.',
    means: 'Eleven ser det fortsatt, men kan ikke bestille timer med det.',
    offers: 'Forklar det, og se på bestillingene sammen hvis noen er i tvil.',
  },
  'draft-document-visible': {
    name: 'Upublisert endring vises for eleven',
    sentence: 'Noen har begynt å redigere «{{pass}}» her og ikke publisert det.',
    means: 'Eleven ser passet to ganger: slik det er, og slik det ble redigert.',
    offers:
      'Publiser endringen eller forkast den. Det finnes ikke noe ekstra pass, så slå ikke av noe.',
  },
  'visible-but-unbookable': {
    name: 'Synlig, men kan ikke brukes til å bestille',
    sentence: 'Eleven ser «{{pass}}», men kan ikke bestille timer med det.',
    means: 'Appen vet ikke hvordan det skal telles.',
    offers: 'Vi tilbyr å skrive inn det som mangler.',
  },
  'shown-as-expired-in-last-hours': {
    name: 'Kalt «Expired» de siste timene',
    sentence: '«{{pass}}» varer til {{endsAt}}, men appen sier allerede «Expired».',
    means: 'Appen runder bort de siste timene. Passet virker fortsatt.',
    offers: 'Si til eleven at passet kan brukes fram til da.',
  },
  'nothing-wrong-in-data': {
    name: 'Alt er som det skal',
    sentence: '«{{pass}}» er der, betalt og brukbart til {{endsAt}}.',
    means: 'Appen viser det for denne kontoen. At eleven ikke ser det, må ha en annen grunn.',
    offers: 'Be eleven logge inn på nytt og laste siden på nytt.',
  },
} as const satisfies Partial<Record<FindingCode, FindingText>>
