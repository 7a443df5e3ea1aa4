import type {FindingCode} from '../../findingCodes.ts'
import type {FindingText} from '../findingText.ts'

/** Hvor pengene er, og om de ble der. */
export const PAYMENT_TEXTS_NB = {
  'connected-account-inaccessible': {
    name: 'Skolens Stripe-konto kan ikke leses',
    sentence:
      'Vi kan ikke se om eleven har betalt: Stripe lar oss ikke se betalingene til {{school}}.',
    means:
      'Det er ikke det samme som «ingen betaling»: Eleven kan godt ha betalt. Vi får bare ikke sett etter.',
    offers:
      'Be eleven om kvitteringen, og gi passet for hånd ut fra den. Årsaken blir borte når skolen kobler til Stripe-kontoen sin på nytt, eller når den som drifter verktøyet, ordner tilgangen.',
  },
  'tenant-without-connected-account': {
    name: 'Skolen har ingen Stripe-konto registrert',
    sentence: 'Vi kan ikke se om eleven har betalt: Vi kjenner ikke Stripe-kontoen til {{school}}.',
    means:
      'Betalinger til skolens egen konto kan ikke slås opp. Det kan bare eldre salg gjennom plattformen.',
    offers:
      'Be eleven om kvitteringen, og gi passet for hånd ut fra den. Skolen kan koble til Stripe-kontoen sin.',
  },
  'stripe-mode-mismatch': {
    name: 'Testnøkkel og ekte betalinger blandet sammen',
    sentence:
      'Vi leter på feil sted: Stripe holder testbetalinger og ekte betalinger fra hverandre, og de til {{school}} ligger der vi ikke leter.',
    means: 'At vi ikke finner noen betaling, sier ingenting.',
    offers:
      'Be den som drifter verktøyet, om å stille det inn på den andre typen betalinger, og prøv igjen.',
  },
  'connected-account-changed': {
    name: 'Betalt til en konto som ikke brukes lenger',
    sentence:
      'De {{amount}} for «{{pass}}» den {{paidAt}} gikk til en Stripe-konto som {{school}} ikke bruker lenger.',
    means: 'Betalingen er ekte. Den kom før skolen byttet Stripe-konto.',
    offers: 'Passet kan gis som vanlig. En eventuell refusjon må gjøres fra den gamle kontoen.',
  },
  'no-paid-session-found': {
    name: 'Ingen betaling funnet',
    sentence: 'Vi har lest alle kontoene til {{school}} og fant ingen betaling fra denne eleven.',
    means:
      'Hvis eleven har betalt, er det med en annen adresse, hos en annen skole eller utenom Stripe.',
    offers:
      'Be om kvitteringen og søk etter adressen på den. Er det betalt kontant, kan du gi passet for hånd.',
  },
  'paid-session-without-subscription': {
    name: 'Betalt, men ikke noe pass gitt',
    sentence:
      'Vi ser betalingen på {{amount}} for «{{pass}}» den {{paidAt}}, men eleven har ikke fått noe pass for den.',
    means: 'Eleven har betalt og har rett i å spørre.',
    offers: 'Et pass som gis nå, regnes fra betalingsdagen.',
  },
  'session-on-platform-account': {
    name: 'Betalt på plattformens egen konto',
    sentence:
      'Betalingen på {{amount}} for «{{pass}}» den {{paidAt}} ligger på plattformens egen Stripe-konto.',
    means: 'Den ble solgt før skolen fikk sin egen konto. Den gjelder som alle andre.',
    offers: 'Du trenger ikke å gjøre noe. En eventuell refusjon må plattformen ta seg av.',
  },
  'session-not-paid': {
    name: 'Kjøpet ble aldri betalt',
    sentence:
      'Eleven begynte å betale {{amount}} for «{{pass}}» den {{startedAt}}, men fullførte ikke.',
    means:
      'Det har ikke kommet inn noen penger, uansett hva siden sa etterpå. Eleven har ikke noe pass til gode.',
    offers: 'Si det vennlig til eleven, og be eleven kjøpe passet på nytt.',
  },
  'payment-in-flight': {
    name: 'Pengene er på vei',
    sentence:
      'Eleven begynte å betale {{amount}} for «{{pass}}» den {{startedAt}}, og pengene er på vei.',
    means:
      'En bankoverføring eller et trekk fra konto tar noen dager, og ingenting går tapt imens. Ingen bør betale på nytt.',
    offers:
      'Be eleven vente og ikke kjøpe passet en gang til. Se etter igjen senere: Når pengene er framme, tilbyr vi å gi passet hvis appen ikke har gjort det.',
  },
  'payment-not-captured': {
    name: 'Pengene er reservert, men ikke trukket',
    sentence:
      '{{amount}} for «{{pass}}» ble reservert den {{startedAt}}, men skolen har ikke trukket pengene.',
    means:
      'For eleven kan det se ut som betalt. Skolen har ikke pengene, og ingen bør betale på nytt så lenge de er reservert.',
    offers:
      'Skolen trekker pengene i Stripe eller gir dem fri. Se etter igjen når det er gjort. Til da gir vi ikke noe pass for dem.',
  },
  'payment-state-unknown': {
    name: 'Uvisst hva som skjedde med pengene',
    sentence:
      'Stripe sier at det har skjedd noe med de {{amount}} som ble betalt for «{{pass}}» den {{paidAt}}, og vi fikk ikke lest hva.',
    means:
      'De kan være betalt tilbake eller bestridt, helt eller delvis. Før vi vet det, kan vi verken si at eleven har et pass til gode, eller at eleven ikke har det.',
    offers:
      'Se etter igjen om noen minutter, eller be skolen se på betalingen i Stripe. Til da gir vi ikke noe pass for den.',
  },
  'refund-pending': {
    name: 'Refusjon på vei',
    sentence:
      'Av pengene som ble betalt for «{{pass}}» den {{paidAt}}, er {{refunded}} på vei tilbake, men ikke framme.',
    means:
      'Eleven har ikke fått dem igjen ennå, og refusjonen kan fortsatt mislykkes. Noen refusjoner venter til eleven har svart på en e-post fra Stripe.',
    offers:
      'Se etter igjen når refusjonen er gjennomført eller har mislyktes. Til da gir vi ikke noe pass for pengene og tar heller ikke bort noe.',
  },
  'payment-covers-several-passes': {
    name: 'Én betaling for flere pass',
    sentence:
      'De {{amount}} som ble betalt den {{paidAt}}, gjaldt mer enn ett pass: {{passes}} er kjøpt, {{given}} er gitt.',
    means: 'Hvert av dem teller for seg. De kan være til flere personer.',
    offers: 'Spør hvem hvert pass er til, og gi dem ett for ett. Vi velger ikke for deg.',
  },
  'payment-recurring': {
    name: 'Betaling som fornyer seg selv',
    sentence:
      'De {{amount}} som ble betalt for «{{pass}}» den {{paidAt}}, gjaldt tiden fra {{from}} til {{until}} i en avtale som fornyer seg selv.',
    means:
      'Stripe trekker pengene på nytt for hver periode. Appen selger ett pass om gangen og kjenner ikke til slike avtaler.',
    offers:
      'Skolen sier hva eleven skal ha for denne perioden. Vi anbefaler ingenting på egen hånd.',
  },
  'payment-outside-checkout': {
    name: 'Betalt utenom appens kasse',
    sentence: 'Eleven betalte {{amount}} den {{paidAt}}, men ikke i kassen i appen.',
    means:
      'Det kan være med kortleser, på faktura eller for hånd i Stripe. Pengene kom inn, men ingenting viser sikkert hva de gjaldt.',
    offers:
      'Spør hva som ble kjøpt. Var det et pass, kan du gi det for hånd, med denne betalingen som bevis.',
  },
  'paid-twice': {
    name: 'Betalt to ganger på ett døgn',
    sentence:
      'Eleven betalte for «{{pass}}» to ganger på ett døgn: {{amount}} den {{paidAt}}, og også den {{otherPaidAt}}.',
    means:
      'Det er færre pass enn betalinger. Den andre betalingen kan være en feil, eller eleven vil ha to pass.',
    offers:
      'Spør eleven. Skolen bestemmer om det skal gis et pass til, eller om pengene skal betales tilbake i Stripe.',
  },
  'amount-far-from-price': {
    name: 'Betalt langt under prisen',
    sentence:
      'Eleven betalte {{amount}} for «{{pass}}», som koster {{price}}, og vi ser ingen rabatt.',
    means: 'Det kan være et depositum eller en feil, eller passet kan ha kostet mindre den gangen.',
    offers: 'Spør skolen om hele passet skal gis, og kryss av for det før du utfører.',
  },
  'payment-currency-differs': {
    name: 'Betalt i en annen valuta',
    sentence:
      'De {{amount}} den {{paidAt}} ble betalt i en annen valuta enn skolens egen, {{currency}}.',
    means:
      'Beløpet kan ikke sammenlignes med prisen på et pass, så det viser ikke hvilket pass det var.',
    offers: 'Gå etter navnet på passet, ikke etter beløpet. Er du fortsatt i tvil, spør skolen.',
  },
  'payment-refunded-full': {
    name: 'Alt er betalt tilbake',
    sentence:
      'De {{amount}} som ble betalt for «{{pass}}» den {{paidAt}}, er betalt tilbake i sin helhet.',
    means: 'Eleven har fått pengene igjen og har derfor ikke noe pass til gode.',
    offers:
      'Vi gir ikke noe pass for dem. Var refusjonen en feil, bestemmer skolen hva som skal skje.',
  },
  'payment-refunded-partial': {
    name: 'Delvis betalt tilbake',
    sentence:
      'Av de {{amount}} som ble betalt for «{{pass}}» den {{paidAt}}, er {{refunded}} betalt tilbake.',
    means: 'Skolen beholdt resten, så eleven har vanligvis fortsatt passet til gode.',
    offers: 'Spør skolen om hele passet skal gis, og kryss av for det før du utfører.',
  },
  'payment-disputed': {
    name: 'Betalingen er bestridt gjennom banken',
    sentence:
      'Banken har bestridt eller trukket tilbake {{disputed}} av de {{amount}} som ble betalt for «{{pass}}» den {{paidAt}}.',
    means: 'Så lenge det står slik, har ikke skolen de pengene.',
    offers: 'Vi gir ikke noe pass for dem. Skolen ser saken i Stripe og bestemmer.',
  },
  'subscription-active-after-money-returned': {
    name: 'Passet er aktivt selv om pengene er betalt tilbake',
    sentence:
      'Av det som ble betalt for «{{pass}}» den {{paidAt}}, er {{returned}} gått tilbake, men passet kan fortsatt brukes.',
    means: 'Eleven ser et pass som det ikke lenger er betalt for.',
    offers: 'Skolen bestemmer om det skal tas ut av bruk. Det kan du gjøre her, med en merknad.',
  },
  'class-payment-without-booking': {
    name: 'Time betalt, men ikke bestilt',
    sentence:
      'De {{amount}} som ble betalt den {{paidAt}}, gjaldt en enkelttime, men det ble ikke bestilt noen plass.',
    means:
      'Dette var aldri et pass, så det mangler ikke noe pass. Men eleven har betalt for en time.',
    offers: 'Skolen kan sette eleven opp på timen eller tilby en annen.',
  },
  'paid-at-other-school': {
    name: 'Betalt hos en annen skole',
    sentence:
      'De {{amount}} for «{{pass}}» den {{paidAt}} ble betalt til {{otherSchool}}, ikke til {{school}}.',
    means: 'Eleven leter etter passet hos feil skole.',
    offers: 'Vis eleven siden til den andre skolen. Mangler passet der, tilbyr vi å gi det.',
  },
} as const satisfies Partial<Record<FindingCode, FindingText>>
