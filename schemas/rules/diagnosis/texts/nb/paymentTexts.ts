/** Hvor pengene er, og om de ble der. */
export const PAYMENT_TEXTS_NB = {
  'connected-account-inaccessible': {
    sentence:
      'Vi kan ikke se om eleven har betalt: Stripe lar oss ikke se betalingene til {{school}}.',
    means:
      'Det er ikke det samme som «ingen betaling»: Eleven kan godt ha betalt. Vi får bare ikke sett etter.',
    offers:
      'Be eleven om kvitteringen, og gi passet for hånd ut fra den. Årsaken blir borte når skolen kobler til Stripe-kontoen sin på nytt, eller når den som drifter verktøyet, ordner tilgangen.',
  },
  'tenant-without-connected-account': {
    sentence: 'Vi kan ikke se om eleven har betalt: Vi kjenner ikke Stripe-kontoen til {{school}}.',
    means:
      'Betalinger til skolens egen konto kan ikke slås opp. Det kan bare eldre salg gjennom plattformen.',
    offers:
      'Be eleven om kvitteringen, og gi passet for hånd ut fra den. Skolen kan koble til Stripe-kontoen sin.',
  },
  'stripe-mode-mismatch': {
    sentence:
      'Vi leter på feil sted: Stripe holder testbetalinger og ekte betalinger fra hverandre, og de til {{school}} ligger der vi ikke leter.',
    means: 'At vi ikke finner noen betaling, sier ingenting.',
    offers:
      'Be den som drifter verktøyet, om å stille det inn på den andre typen betalinger, og prøv igjen.',
  },
  'connected-account-changed': {
    sentence:
      'De {{amount}} for «{{pass}}» den {{paidAt}} gikk til en Stripe-konto som {{school}} ikke bruker lenger.',
    means: 'Betalingen er ekte. Den kom før skolen byttet Stripe-konto.',
    offers: 'Passet kan gis som vanlig. En eventuell refusjon må gjøres fra den gamle kontoen.',
  },
  'no-paid-session-found': {
    sentence: 'Vi har lest alle kontoene til {{school}} og fant ingen betaling fra denne eleven.',
    means:
      'Hvis eleven har betalt, er det med en annen adresse, hos en annen skole eller utenom Stripe.',
    offers:
      'Be om kvitteringen og søk etter adressen på den. Er det betalt kontant, kan du gi passet for hånd.',
  },
  'paid-session-without-subscription': {
    sentence:
      'Vi ser betalingen på {{amount}} for «{{pass}}» den {{paidAt}}, men eleven har ikke fått noe pass for den.',
    means: 'Eleven har betalt og har rett i å spørre.',
    offers: 'Et pass som gis nå, regnes fra betalingsdagen.',
  },
  'session-on-platform-account': {
    sentence:
      'Betalingen på {{amount}} for «{{pass}}» den {{paidAt}} ligger på plattformens egen Stripe-konto.',
    means: 'Den ble solgt før skolen fikk sin egen konto. Den gjelder som alle andre.',
    offers: 'Du trenger ikke å gjøre noe. En eventuell refusjon må plattformen ta seg av.',
  },
  'session-not-paid': {
    sentence:
      'Eleven begynte å betale {{amount}} for «{{pass}}» den {{startedAt}}, men fullførte ikke.',
    means:
      'Det har ikke kommet inn noen penger, uansett hva siden sa etterpå. Eleven har ikke noe pass til gode.',
    offers: 'Si det vennlig til eleven, og be eleven kjøpe passet på nytt.',
  },
  'payment-refunded-full': {
    sentence:
      'De {{amount}} som ble betalt for «{{pass}}» den {{paidAt}}, er betalt tilbake i sin helhet.',
    means: 'Eleven har fått pengene igjen og har derfor ikke noe pass til gode.',
    offers:
      'Vi gir ikke noe pass for dem. Var refusjonen en feil, bestemmer skolen hva som skal skje.',
  },
  'payment-refunded-partial': {
    sentence:
      'Av de {{amount}} som ble betalt for «{{pass}}» den {{paidAt}}, er {{refunded}} betalt tilbake.',
    means: 'Skolen beholdt resten, så eleven har vanligvis fortsatt passet til gode.',
    offers: 'Spør skolen om hele passet skal gis, og kryss av for det før du utfører.',
  },
  'payment-disputed': {
    sentence:
      'Banken har bestridt eller trukket tilbake de {{amount}} som ble betalt for «{{pass}}» den {{paidAt}}.',
    means: 'Så lenge det står slik, har ikke skolen pengene.',
    offers: 'Vi gir ikke noe pass for dem. Skolen ser saken i Stripe og bestemmer.',
  },
  'subscription-active-after-money-returned': {
    sentence:
      'De {{amount}} for «{{pass}}» den {{paidAt}} er betalt tilbake, men passet kan fortsatt brukes.',
    means: 'Eleven ser et pass som det ikke lenger er betalt for.',
    offers: 'Skolen bestemmer om det skal tas ut av bruk. Det kan du gjøre her, med en merknad.',
  },
  'class-payment-without-booking': {
    sentence:
      'De {{amount}} som ble betalt den {{paidAt}}, gjaldt en enkelttime, men det ble ikke bestilt noen plass.',
    means:
      'Dette var aldri et pass, så det mangler ikke noe pass. Men eleven har betalt for en time.',
    offers: 'Skolen kan sette eleven opp på timen eller tilby en annen.',
  },
  'paid-at-other-school': {
    sentence:
      'De {{amount}} for «{{pass}}» den {{paidAt}} ble betalt til {{otherSchool}}, ikke til {{school}}.',
    means: 'Eleven leter etter passet hos feil skole.',
    offers: 'Vis eleven siden til den andre skolen. Mangler passet der, tilbyr vi å gi det.',
  },
} as const
