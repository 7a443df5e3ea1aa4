/** Hvor pengene er, og om de ble der. */
export const PAYMENT_TEXTS_NB = {
  'connected-account-inaccessible': {
    sentence:
      'Stripe avviste nøkkelen vår for kontoen til {{school}} ({{account}}), så vi ser ikke hva som er betalt der.',
    means:
      'Det er ikke det samme som «ingen betaling»: Eleven kan godt ha betalt. Vi får bare ikke sett etter.',
    offers:
      'Skolen kan koble til Stripe-kontoen sin på nytt, eller plattformen kan bruke den ekte nøkkelen. Be i mellomtiden eleven om kvitteringen, og opprett passet for hånd ut fra den.',
  },
  'tenant-without-connected-account': {
    sentence: 'Det er ikke lagret noen Stripe-konto for {{school}}.',
    means:
      'Betalinger til skolens egen konto kan ikke slås opp. Bare eldre salg gjennom plattformen kan det.',
    offers:
      'Be skolen koble til Stripe-kontoen sin. Med en kvittering kan du opprette passet for hånd.',
  },
  'stripe-mode-mismatch': {
    sentence:
      'Stripe-nøkkelen vår leser {{keyMode}}-data, men passene hos {{school}} ble betalt i {{storedMode}}-modus.',
    means: 'Vi leter på feil sted. At vi ikke finner noen betaling, sier ingenting.',
    offers: 'Be den som drifter verktøyet, om å sette inn den andre nøkkelen, og se på nytt.',
  },
  'connected-account-changed': {
    sentence:
      'De {{amount}} for «{{pass}}» den {{paidAt}} gikk til kontoen {{account}}, som {{school}} ikke bruker lenger.',
    means: 'Betalingen er ekte. Den kom før skolen byttet Stripe-konto.',
    offers: 'Passet kan gis som vanlig. En eventuell refusjon må gjøres fra den gamle kontoen.',
  },
  'no-paid-session-found': {
    sentence: 'Vi har lest alle kontoene til {{school}} og fant ingen betaling fra denne eleven.',
    means:
      'Hvis eleven har betalt, er det med en annen adresse, hos en annen skole eller utenom Stripe.',
    offers:
      'Be om kvitteringen og søk etter adressen på den. Er det betalt kontant, kan skolen opprette passet for hånd.',
  },
  'paid-session-without-subscription': {
    sentence:
      'Vi ser betalingen på {{amount}} for «{{pass}}» den {{paidAt}}, men det ble aldri noe pass av den.',
    means: 'Eleven har betalt og spør med rette.',
    offers: 'Kan vi se hvilket pass det var, tilbyr vi å opprette det, regnet fra betalingsdagen.',
  },
  'session-on-platform-account': {
    sentence:
      'Betalingen på {{amount}} for «{{pass}}» den {{paidAt}} ligger på plattformens egen Stripe-konto.',
    means: 'Den ble solgt før skolen fikk sin egen konto. Den gjelder som alle andre.',
    offers: 'Ingenting trenger å gjøres. En eventuell refusjon må plattformen gjøre.',
  },
  'session-not-paid': {
    sentence:
      'Eleven begynte å betale {{amount}} for «{{pass}}» den {{startedAt}}, men fullførte ikke.',
    means:
      'Det har ikke kommet inn noen penger, uansett hva siden sa etterpå. Eleven har ikke noe pass til gode.',
    offers: 'Si det vennlig til eleven, og be om at passet kjøpes på nytt.',
  },
  'payment-refunded-full': {
    sentence:
      'De {{amount}} som ble betalt for «{{pass}}» den {{paidAt}}, er betalt tilbake i sin helhet.',
    means: 'Eleven har fått pengene igjen og har derfor ikke noe pass til gode.',
    offers:
      'Vi oppretter ikke noe pass for dem. Var refusjonen en feil, bestemmer skolen hva som skal skje.',
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
    offers: 'Vi oppretter ikke noe pass for dem. Skolen ser saken i Stripe og bestemmer.',
  },
  'subscription-active-after-money-returned': {
    sentence:
      'De {{amount}} for «{{pass}}» den {{paidAt}} er betalt tilbake, men passet kan fortsatt brukes.',
    means: 'Eleven ser et pass som det ikke lenger er betalt for.',
    offers: 'Skolen bestemmer om det skal tas ut av bruk. Det kan du gjøre her, med en merknad.',
  },
  'class-payment-without-booking': {
    sentence:
      'De {{amount}} som ble betalt den {{paidAt}}, gjaldt en enkelt time, og det ble aldri satt av noen plass.',
    means:
      'Dette var aldri et pass, så det mangler ikke noe pass. Men eleven har betalt for en time.',
    offers: 'Skolen kan sette eleven opp på timen eller tilby en annen.',
  },
  'paid-at-other-school': {
    sentence:
      'De {{amount}} for «{{pass}}» den {{paidAt}} ble betalt til {{otherSchool}}, ikke til {{school}}.',
    means: 'Eleven leter etter passet hos feil skole.',
    offers: 'Vis eleven siden til den andre skolen. Mangler passet der, tilbyr vi å opprette det.',
  },
} as const
