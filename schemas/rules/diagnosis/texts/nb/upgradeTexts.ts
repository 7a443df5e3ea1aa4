import type {FindingCode} from '../../findingCodes.ts'
import type {FindingText} from '../findingText.ts'

/** Oppgraderinger, og timer som ble talt på feil pass. */
export const UPGRADE_TEXTS_NB = {
  'upgrade-old-deactivated-without-new': {
    name: 'Oppgradering slo av det gamle passet uten å lage et nytt',
    sentence: '«{{pass}}» ble slått av for en oppgradering, men eleven fikk aldri det nye passet.',
    means: 'Eleven har betalt for mer og har ingenting.',
    offers: 'Finner vi betalingen, tilbyr vi å gi det nye passet, med den gamle startdatoen.',
  },
  'upgrade-old-still-active': {
    name: 'Det gamle passet er aktivt etter en oppgradering',
    sentence: 'Eleven betalte for å oppgradere til «{{pass}}», men «{{given}}» er fortsatt aktivt.',
    means: 'Eleven har det gamle passet, eller begge.',
    offers: 'Vi tilbyr å fullføre oppgraderingen og slå av det gamle passet.',
  },
  'upgrade-clips-not-carried': {
    name: 'Oppgraderingen talte ikke med brukte timer',
    sentence: 'Oppgraderingen til «{{pass}}» talte ikke med timene som var brukt før: {{used}}.',
    means: 'Eleven har flere timer enn det er betalt for.',
    offers: 'Vi tilbyr å trekke dem fra. Det må du krysse av for.',
  },
  'booking-on-later-expiring-subscription': {
    name: 'Bestilt med passet som går ut sist',
    sentence:
      'Det ble tatt timer fra «{{pass}}», selv om «{{other}}» går ut tidligere og ikke ble brukt.',
    means: 'Eleven kan miste timer når det første går ut.',
    offers: 'Skolen bestemmer om de skal flyttes.',
  },
  'cancelled-class-clip-not-returned': {
    name: 'Avlyst time ble ikke gitt tilbake',
    sentence: 'Skolen avlyste en time, men «{{pass}}» fikk den ikke tilbake (timer: {{classes}}).',
    means: 'Eleven har for få timer igjen.',
    offers: 'Vi tilbyr å gi dem tilbake, og i merknaden står det hvilken time det var.',
  },
} as const satisfies Partial<Record<FindingCode, FindingText>>
