import type {FindingCode} from '../../findingCodes.ts'
import type {FindingText} from '../findingText.ts'

/** Det som er lagret som elevens pass, og som ikke stemmer med det som ble betalt. */
export const SUBSCRIPTION_TEXTS_NB = {
  'subscription-inactive': {
    name: 'Passet er slått av',
    sentence: '«{{pass}}» er der, men slått av.',
    means: 'Eleven ser det under Historikk og kan ikke bestille timer med det.',
    offers: 'Er det betalt og ikke erstattet av noe annet, tilbyr vi å slå det på igjen.',
  },
  'subscription-end-before-start': {
    name: 'Passet går ut før det begynner',
    sentence: '«{{pass}}» går ut den {{endsAt}}, før det begynner den {{startsAt}}.',
    means: 'Eleven har ikke hatt en eneste dag å bruke det på.',
    offers: 'Står det hvor lenge passet varer, retter vi sluttdatoen. Ellers må skolen si det.',
  },
  'subscription-zero-length': {
    name: 'Passet varer ikke i det hele tatt',
    sentence: '«{{pass}}» begynte den {{startsAt}} og gikk ut i samme øyeblikk.',
    means: 'Eleven har ikke hatt en eneste dag å bruke det på.',
    offers: 'Vi tilbyr å rette sluttdatoen etter regelen for passet.',
  },
  'subscription-wrong-end-date': {
    name: 'Feil sluttdato',
    sentence:
      '«{{pass}}» er lagret med sluttdato {{endsAt}}, men det som ble kjøpt, varer til {{rightEnd}}.',
    means: 'Eleven har for lite eller for mye tid.',
    offers: 'Vi tilbyr å rette sluttdatoen. Tar det tid fra eleven, må du krysse av for det.',
  },
  'subscription-tenant-missing': {
    name: 'Passet er ikke knyttet til noen skole',
    sentence: '«{{pass}}» er ikke knyttet til noen skole.',
    means: 'Det kan være skjult for eleven, og det mangler i skolens lister.',
    offers: 'Vi tilbyr å skrive inn skolen som passet hører til.',
  },
  'subscription-tenant-mismatch': {
    name: 'Passet er lagret under en annen skole',
    sentence: '«{{pass}}» er lagret under {{school}}, men er et pass hos {{rightSchool}}.',
    means: 'Eleven leter hos den ene skolen og finner det, om i det hele tatt, hos den andre.',
    offers: 'Vi tilbyr å skrive inn riktig skole.',
  },
  'subscription-type-invalid': {
    name: 'Passet er av en type appen ikke kjenner',
    sentence: '«{{pass}}» er lagret som en type pass appen ikke kjenner: «{{type}}».',
    means: 'Eleven ser det, men kan ikke bestille timer med det.',
    offers: 'Vi tilbyr å skrive inn riktig type og beholde timene som er igjen.',
  },
  'subscription-type-mismatch': {
    name: 'Passet er lagret som en annen type',
    sentence: '«{{pass}}» er lagret som en annen type pass («{{type}}») enn det er.',
    means: 'Timer kan bli talt feil, eller ikke i det hele tatt.',
    offers: 'Vi tilbyr å skrive inn riktig type og trekke fra timene som er brukt.',
  },
  'subscription-clips-missing': {
    name: 'Antall timer mangler',
    sentence: 'Ingen har skrevet ned hvor mange timer som er igjen på «{{pass}}».',
    means: 'Eleven ser passet, men alle bestillinger blir avvist.',
    offers: 'Vi tilbyr å skrive inn antallet: timene på passet minus dem som allerede er bestilt.',
  },
  'subscription-clips-do-not-match-bookings': {
    name: 'Timene igjen stemmer ikke med bestillingene',
    sentence:
      '«{{pass}}» viser {{left}} timer igjen, men etter bestillingene skal det være {{rightLeft}}.',
    means: 'Eleven har flere timer enn det er betalt for.',
    offers: 'Vi tilbyr å rette antallet. Det må du krysse av for, siden eleven får færre timer.',
  },
  'subscription-pass-name-missing': {
    name: 'Pass uten navn',
    sentence: 'Et av elevens pass har ikke noe navn; det som ble kjøpt, er «{{pass}}».',
    means: 'Appen viser et allment navn i stedet.',
    offers: 'Vi tilbyr å skrive inn navnet som sto på kvitteringen.',
  },
  'subscription-pass-id-missing': {
    name: 'Passet er ikke knyttet til noe som selges',
    sentence: '«{{pass}}» er ikke knyttet til noe pass som skolen selger.',
    means: 'Det kan være skjult for eleven.',
    offers: 'Viser betalingen hvilket pass det er, tilbyr vi å skrive det inn.',
  },
  'subscription-wrong-pass': {
    name: 'Et annet pass gitt enn det som ble kjøpt',
    sentence: 'Eleven betalte {{amount}} for «{{pass}}» den {{paidAt}}, men fikk «{{given}}».',
    means: 'Prisen er den samme, passet er det ikke.',
    offers: 'Vi tilbyr å bytte det. Timer som er brukt, regnes fortsatt som brukt.',
  },
  'subscription-wrong-user': {
    name: 'Passet gitt til en annen person',
    sentence: '«{{pass}}» er lagret under en annen konto enn den som betalte.',
    means: 'Den som betalte, ser det ikke.',
    offers: 'Vi tilbyr å flytte det til kontoen som betalte. Det må du krysse av for.',
  },
  'subscription-duplicate': {
    name: 'To pass for én betaling',
    sentence: 'Det finnes {{copies}} aktive pass for én betaling av «{{pass}}».',
    means: 'Eleven ser det flere ganger og kan bruke det flere ganger.',
    offers: 'Vi tilbyr å beholde ett, med alle brukte timer talt med, og slå av resten.',
  },
  'subscription-without-payment': {
    name: 'Pass uten betaling',
    sentence: 'Vi fant ingen betaling for «{{pass}}», selv om det står at det er betalt.',
    means: 'Det kan være betalt kontant, eller gitt ved en feil. Det kan vi ikke se.',
    offers: 'Spør skolen. Vi gjetter ikke: Vi verken bekrefter eller fjerner det.',
  },
  'same-pass-held-unexplained': {
    name: 'Et pass som kan være det betalte',
    sentence:
      'Eleven har et «{{pass}}» som ingen betaling forklarer, og det kan være det for de {{amount}} som ble betalt den {{paidAt}}.',
    means:
      'Noen kan ha laget det for hånd for denne betalingen. Et pass til ville da være ett for mye.',
    offers: 'Se på begge og spør skolen. Vi gir ikke et nytt på egen hånd.',
  },
  'payment-merged-into-held-pass': {
    name: 'Betalingen er lagt til et pass eleven hadde',
    sentence:
      'De {{amount}} som ble betalt for «{{pass}}» den {{paidAt}}, ser ut til å være lagt til et pass eleven hadde fra før.',
    means:
      'Det passet er lengre, fyldigere eller dyrere med akkurat det denne betalingen gir. Da mangler det ikke noe pass.',
    offers: 'Sammenlign passet med betalingene, og spør skolen. Vi gir ikke et nytt på egen hånd.',
  },
  'stored-value-wrong-kind': {
    name: 'Verdi lagret i en annen form',
    sentence: 'I «{{pass}}» er {{field}} lagret i en annen form enn appen skriver: «{{value}}».',
    means:
      'Et tall kan for eksempel være skrevet som tekst. Appen leser det kanskje slik eleven venter, kanskje ikke.',
    offers:
      'Der det avgjør hva eleven ser eller kan bestille, tilbyr vi å lagre den samme verdien i riktig form.',
  },
  'subscription-unpublished': {
    name: 'Passet er ikke publisert',
    sentence: '«{{pass}}» er laget for eleven, men aldri publisert.',
    means:
      'Det er bare et utkast eller del av en kommende utgivelse. Passet finnes altså, og eleven har ikke et nytt til gode.',
    offers: 'Den som laget det, publiserer det i Studio. Vi gir ikke et nytt.',
  },
  'subscription-payment-id-not-intent': {
    name: 'Betalingen er lagret med en annen type id',
    sentence: '«{{pass}}» er knyttet til betalingen med noe annet enn et betalingsnummer.',
    means: 'Eleven merker ingenting, men passet kan bli gitt en gang til.',
    offers: 'Kjenner vi betalingen, tilbyr vi å skrive inn nummeret.',
  },
  'subscription-legacy-shape': {
    name: 'Passet er lagret i en gammel form',
    sentence: '«{{pass}}» er lagret på en måte appen ikke kan lese.',
    means: 'Eleven ser det ikke i det hele tatt.',
    offers: 'Vi tilbyr å lagre det på nytt på riktig måte og slå av det gamle.',
  },
} as const satisfies Partial<Record<FindingCode, FindingText>>
