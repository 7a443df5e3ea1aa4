import type {FindingCode} from '../../findingCodes.ts'
import type {FindingText} from '../findingText.ts'

/** Hvilket pass som ble kjøpt, og hva som mangler i beskrivelsen av det. */
export const PASS_TEXTS_NB = {
  'pass-not-found': {
    name: 'Passet finnes ikke lenger',
    sentence: 'Passet som det ble betalt {{amount}} for den {{paidAt}}, finnes ikke lenger.',
    means: 'Kjøpet gjelder likevel.',
    offers: 'Finnes det et pass med samme navn, tilbyr vi det. Sjekk det før du utfører.',
  },
  'pass-inactive': {
    name: 'Passet er ikke lenger til salgs',
    sentence: '«{{pass}}» er ikke lenger til salgs.',
    means: 'Den som har kjøpt det, beholder det.',
    offers: 'Du trenger ikke å gjøre noe.',
  },
  'pass-type-invalid': {
    name: 'Passet er satt opp som en ukjent type',
    sentence:
      '«{{pass}}» er satt opp som en type pass appen ikke kjenner (elever som har det: {{students}}).',
    means: 'Appen kan ikke gi det til noen som kjøper det.',
    offers: 'Spør skolen hvilken type det er, og rett passet. Så kan eleven få det.',
  },
  'pass-without-validity': {
    name: 'Det står ikke hvor lenge passet varer',
    sentence: 'Det står ikke hvor lenge «{{pass}}» varer (elever som har det: {{students}}).',
    means: 'Appen kan ikke gi det til noen. I butikken sto det «30 dager».',
    offers:
      'Spør skolen hvor lenge det varer. Du kan skrive svaret her; enda bedre er det å rette passet.',
  },
  'pass-without-class-limit': {
    name: 'Det står ikke hvor mange timer passet gir',
    sentence:
      'Det står ikke hvor mange timer «{{pass}}» gir, eller det står at det ikke gir noen (elever som har det: {{students}}).',
    means: 'Den som kjøper det, kan ikke bestille timer.',
    offers: 'Spør skolen om antallet. Du kan skrive det her; enda bedre er det å rette passet.',
  },
  'pass-expired-at-purchase': {
    name: 'Passet var gått ut før det ble kjøpt',
    sentence:
      '«{{pass}}» hadde allerede gått ut den {{endOfPass}} da det ble kjøpt den {{paidAt}}.',
    means: 'Eleven betalte i god tro og fikk ingenting.',
    offers:
      'Skolen må si hvor lenge det skal gjelde, og bør ta passet av salg eller gi det en ny dato.',
  },
  'pass-date-without-zone': {
    name: 'Sluttdato uten tidssone',
    sentence: 'Sluttdatoen for «{{pass}}» er lagret uten tidssone; vi leser den som {{endOfPass}}.',
    means:
      'Det kan være ment en time eller to tidligere. Vi leser det slik appen gjør, til elevens fordel.',
    offers: 'Skolen kan sette datoen på nytt.',
  },
  'pass-price-ambiguous': {
    name: 'Flere pass til denne prisen',
    sentence: 'Alt vi vet, er beløpet, {{amount}}, og {{passes}} av passene til skolen koster det.',
    means: 'Prisen viser ikke hvilket som ble kjøpt.',
    offers: 'Spør eleven eller skolen, og velg passet selv.',
  },
  'pass-name-ambiguous': {
    name: 'Flere pass med dette navnet',
    sentence: 'På kvitteringen står «{{name}}», og {{passes}} av passene til skolen heter det.',
    means: 'Navnet viser ikke hvilket som ble kjøpt.',
    offers: 'Spør eleven eller skolen, og velg passet selv.',
  },
  'pass-renamed-since-purchase': {
    name: 'Passet har fått nytt navn',
    sentence: 'Det som ble kjøpt som «{{bought}}», heter «{{pass}}» i dag.',
    means: 'Det er samme pass. Eleven beholder det gamle navnet.',
    offers: 'Du trenger ikke å gjøre noe.',
  },
  'pass-price-changed': {
    name: 'Prisen er endret siden',
    sentence: 'Eleven betalte {{amount}} for «{{pass}}», som koster noe annet i dag.',
    means: 'Kjøpet gjelder til prisen den dagen.',
    offers: 'Du trenger ikke å gjøre noe.',
  },
  'pass-edited-since-purchase': {
    name: 'Passet er endret etter kjøpet',
    sentence: '«{{pass}}» ble endret den {{editedAt}}, etter at det ble kjøpt.',
    means: 'Varigheten eller antallet timer kan ha vært annerledes da eleven kjøpte det.',
    offers: 'Er du i tvil, så spør skolen hva som ble tilbudt den dagen.',
  },
  'contract-already-expired': {
    name: 'Det som ble kjøpt, er allerede gått ut',
    sentence:
      'Etter regelen ville «{{pass}}» ha gått ut den {{endsAt}}, før noen oppdaget at det manglet.',
    means: 'Eleven har betalt og aldri hatt passet.',
    offers: 'Skolen bestemmer: Skriv inn en ny sluttdato, og skriv hvorfor i merknaden.',
  },
} as const satisfies Partial<Record<FindingCode, FindingText>>
