/** Hva eleven ser, eller hvorfor ikke. */
export const VISIBILITY_TEXTS_NB = {
  'subscription-expired': {
    sentence: '«{{pass}}» gikk ut den {{endsAt}}.',
    means: 'Eleven hadde det hele tiden ut.',
    offers: 'Forklar det. Bare skolen kan gi mer tid.',
  },
  'hidden-from-history': {
    sentence: '«{{pass}}» gikk ut den {{endsAt}}, for mer enn 30 dager siden.',
    means: 'Appen viser det ikke lenger noe sted, heller ikke under Historikk. Det er ikke borte.',
    offers: 'Forklar det. Du trenger ikke å gjøre noe.',
  },
  'subscription-clips-exhausted': {
    sentence: 'Alle timene på «{{pass}}» er brukt opp.',
    means: 'Eleven ser det fortsatt, men kan ikke bestille timer med det.',
    offers: 'Forklar det, og se på bestillingene sammen hvis noen er i tvil.',
  },
  'draft-document-visible': {
    sentence: 'Noen har begynt å redigere «{{pass}}» her og ikke publisert det.',
    means: 'Eleven ser passet to ganger: slik det er, og slik det ble redigert.',
    offers:
      'Publiser endringen eller forkast den. Det finnes ikke noe ekstra pass, så slå ikke av noe.',
  },
  'visible-but-unbookable': {
    sentence: 'Eleven ser «{{pass}}», men kan ikke bestille timer med det.',
    means: 'Appen vet ikke hvordan det skal telles.',
    offers: 'Vi tilbyr å skrive inn det som mangler.',
  },
  'shown-as-expired-in-last-hours': {
    sentence: '«{{pass}}» varer til {{endsAt}}, men appen sier allerede «Expired».',
    means: 'Appen runder bort de siste timene. Passet virker fortsatt.',
    offers: 'Si til eleven at passet kan brukes fram til da.',
  },
  'nothing-wrong-in-data': {
    sentence: '«{{pass}}» er der, betalt og brukbart til {{endsAt}}.',
    means: 'Appen viser det for denne kontoen. At eleven ikke ser det, må ha en annen grunn.',
    offers: 'Be eleven logge inn på nytt og laste siden på nytt.',
  },
} as const
