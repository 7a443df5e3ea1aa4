import type {PlanVocabularies} from '../Vocabularies.ts'

/** What a plan and its dialog say, in Norwegian. */
export const PLAN_VOCABULARIES_NB: PlanVocabularies = {
  action: {
    create: 'Pass opprettet',
    replace: 'Pass byttet',
    correct: 'Pass rettet',
    deactivate: 'Pass slått av',
    undo: 'Rettelse angret',
    link: 'Koblet som én person',
  },
  reason: {
    'webhook-missed': 'Betalt, men passet kom aldri',
    'wrong-pass-given': 'Feil pass ble gitt',
    'stripe-unreachable': 'Stripe kan ikke spørres, gitt på annen dokumentasjon',
    'pass-misconfigured': 'Passet var satt opp feil',
    'same-person': 'Én person med to oppføringer eller innlogginger',
    goodwill: 'Kulanse',
    other: 'Noe annet (skriv hva i merknaden)',
  },
  refusal: {
    'student-has-no-document':
      'Eleven kan logge inn, men har ikke noe brukerdokument i Sanity. Be eleven logge inn i skolens app én gang, og prøv igjen.',
    'pass-not-found': 'Dette passet finnes ikke lenger. Velg et annet.',
    'pass-of-other-school': 'Dette passet tilhører en annen skole. Velg et av skolens egne.',
    'subscription-not-found': 'Passet som skulle endres, er borte. Lukk og se på eleven på nytt.',
    'subscription-of-other-student': 'Dette passet tilhører en annen elev.',
    'subscription-of-other-school': 'Dette passet tilhører en annen skole.',
    'subscription-not-active': 'Dette passet er alt slått av. Opprett heller et nytt.',
    'already-this-pass': 'Eleven har nettopp dette passet. Velg det eleven skulle hatt.',
    'purchase-not-found': 'Stripe viser ikke lenger denne betalingen for eleven.',
    'purchase-of-other-school': 'Denne betalingen gikk til en annen skole. Åpne eleven der.',
    'purchase-not-paid': 'Denne kassen ble aldri betalt. Be eleven betale, eller om en kvittering.',
    'purchase-refunded':
      'Pengene er betalt tilbake i sin helhet, så eleven har ikke noe pass til gode.',
    'purchase-disputed':
      'Elevens bank har tatt betalingen tilbake eller holder på den. Ordne det i Stripe først.',
    'purchase-already-served': 'Det er alt gitt et pass for denne betalingen.',
    'purchase-for-other-pass': 'Denne betalingen gjaldt et annet pass. Gi det som ble kjøpt.',
    'evidence-already-used':
      'Det er alt gitt et pass for denne kvitteringen eller referansen. Sjekk om det er samme betaling.',
    'stripe-can-confirm':
      'Stripe viser en betaling på dette beløpet som det ikke er gitt noe pass for. Bruk den i stedet for egen dokumentasjon.',
    'paid-in-the-future':
      'Betalingen ville ligge i framtiden. Er den gjort i dag, fyller du inn klokkeslettet også.',
    'no-payment-behind-it':
      'Passet eleven har, sier verken når det ble betalt eller hvor mye. Fyll inn dokumentasjon på betalingen i stedet.',
    'upgraded-subscription-not-found':
      'Passet som ble oppgradert, er borte, så starten kan ikke bli med over. Spør dem som driver plattformen.',
    'school-not-found':
      'Skolen for denne betalingen finnes ikke, eller du har ikke tilgang til den.',
    'nothing-to-correct': 'Alt stemmer alt med betalingen. Det er ingenting å rette.',
    'correction-needs-decision':
      'Det som er lagret, motsier seg selv, og bare skolen kan si hva som er riktig. Spør dem først.',
    'student-has-no-account':
      'Eleven har ingen konto å logge inn med. Be eleven registrere seg i skolens app først.',
    'note-not-found': 'Finner ikke merknaden for denne rettelsen.',
    'already-undone': 'Denne rettelsen er alt angret.',
    'note-damaged':
      'Noen har endret merknaden om denne rettelsen, så den sier ikke lenger hva som ble gjort. Spør den som drifter datasettet.',
    'changed-since':
      'Det rettelsen skrev, er endret etterpå, og å angre ville overskrive det. Gjør en ny rettelse i stedet.',
    'clips-used':
      'Det er tatt timer på dette passet etter rettelsen, og å angre ville ta dem bort. Gjør en ny rettelse i stedet.',
    'booked-since':
      'Det er bestilt timer med dette passet etter rettelsen. Avbestill dem først, eller gjør en ny rettelse i stedet.',
    'leaves-two-passes':
      'Å angre dette ville gi to aktive pass for én betaling. Deaktiver først det som ikke skal gjelde.',
    'link-to-oneself': 'Dette er elevens egen oppføring. Velg den andres.',
    'same-person-already': 'Disse to regnes alt som én person. Det er ingenting å koble.',
    'already-linked': 'Disse to er alt koblet.',
    'other-person-unknown':
      'Verken Sanity eller Clerk kjenner den andre. Slå opp på nytt, eller vent til Clerk svarer.',
    'other-person-at-other-school':
      'Den andre har ikke noe med denne skolen å gjøre, så det kan ikke sies her.',
  },
  warning: {
    'other-pass-at-same-price':
      'Et annet pass koster det samme. Forsikre deg om at dette er det eleven kjøpte.',
    'stripe-not-confirmed':
      'Stripe har ikke bekreftet betalingen. Den bygger på det du har fylt inn.',
    'price-differs-from-pass': 'Det som ble betalt, er ikke det passet koster i dag.',
    'term-already-over': 'Regnet fra betalingen er dette passet alt gått ut.',
    'student-has-other-active-pass': 'Eleven har også et annet aktivt pass.',
    'pass-not-on-sale': 'Dette passet er ikke lenger til salgs.',
    'pass-edited-since-payment':
      'Passet er endret etter betalingen, så vilkårene kan være andre enn da.',
    'payment-returned':
      'Pengene for et pass som blir aktivt igjen, er betalt tilbake eller holdt igjen av banken.',
    'stays-unbookable': 'Eleven vil se passet, men fortsatt ikke kunne bestille med det.',
    'people-seem-different':
      'Noe taler imot: ulike navn, ulike telefonnumre, eller begge logger inn hver for seg. En familie kan dele en adresse.',
  },
  confirmation: {
    'pass-chosen-by-name':
      'Passet i betalingen finnes ikke lenger. Jeg har valgt det med samme navn, og det er riktig.',
    'matched-by-payer-email':
      'Betalingen nevner bare en e-postadresse. Jeg vet at den er denne elevens.',
    'pass-chosen-by-person': 'Betalingen sier ikke hvilket pass det var. Jeg vet at det var dette.',
    'stripe-could-not-confirm':
      'Stripe kunne ikke bekrefte betalingen. Jeg har sett dokumentasjonen selv.',
    'partial-refund': 'En del av pengene er betalt tilbake. Eleven skal likevel ha hele passet.',
    'pass-chosen-by-price': 'Bare beløpet peker på dette passet. Jeg har spurt, og det er riktig.',
    'upgrade-rule': 'Dette var en oppgradering. Jeg er enig i start og slutt som vises her.',
    'changes-user-clerk-id': 'Oppføringen til eleven skal peke på en annen innloggingskonto.',
    'moves-subscription-between-users': 'Passet skal flyttes fra ett brukerdokument til et annet.',
    'deactivates-duplicate': 'Det andre passet for samme betaling skal slås av.',
    'reduces-remaining-clips': 'Eleven får færre timer igjen enn nå.',
    'shortens-visible-term': 'Elevens pass går ut tidligere enn det sier nå.',
    'returns-a-clip': 'Eleven får en time tilbake.',
    reactivates: 'Et pass som er slått av, blir aktivt igjen.',
    'end-date-chosen-by-school': 'Skolen har sagt at passet varer til denne datoen.',
    'same-person': 'Jeg har forsikret meg om at disse to er en og samme person.',
  },
  rule: {
    'type-of-pass': 'følger av typen pass',
    'single-class': 'en enkelttime',
    'limit-of-pass': 'så mange timer som passet gir',
    'limit-less-used': 'det passet gir, minus timene som er brukt',
    unlimited: 'ubegrenset, så ingenting telles',
    'payment-instant': 'da det ble kjøpt, ifølge Stripe',
    'instant-of-evidence': 'da det ble betalt, ifølge dokumentasjonen',
    'days-from-payment': 'dagene passet gir, regnet fra betalingen',
    'expiry-date-of-pass': 'den faste sluttdatoen for passet',
    'answer-of-person': 'slik du svarte',
    'name-at-purchase': 'navnet på kvitteringen',
    'name-of-pass-today': 'navnet på passet i dag',
    'amount-paid': 'det som ble betalt',
    'pass-bought': 'passet som ble kjøpt',
    'pass-chosen': 'passet du valgte',
    'document-of-student': 'denne eleven',
    'school-of-pass': 'skolen som selger passet',
    'id-in-stripe': 'betalingen i Stripe',
    'evidence-given': 'dokumentasjonen du fylte inn',
    kept: 'beholdt fra passet eleven har',
    'always-active': 'et nytt pass er aktivt',
    deactivated: 'tatt ut av bruk, ikke slettet',
    'replaced-by': 'peker på passet som gjelder i stedet',
    'written-by-tool': 'notert av dette verktøyet',
    'start-of-upgraded-pass': 'starten på passet som ble oppgradert',
    'days-from-start-of-upgraded-pass': 'dagene passet gir, regnet fra starten på det oppgraderte',
    'stated-in-session': 'slik betalingen oppgir det',
    'upgrade-of-old-pass': 'passet som ble oppgradert',
    'account-of-student': 'kontoen eleven logger inn med',
    'returned-classes': 'med timene som er gitt tilbake',
    'limit-less-bookings': 'det passet gir, minus bestilte timer',
    reactivated: 'i bruk igjen',
    undone: 'slik det var før rettelsen',
    'said-by-person': 'slik du sier',
  },
  question: {
    validityDays: 'Passet sier ikke hvor lenge det varer. Hvor mange dager gjelder det?',
    classesLimit: 'Passet sier ikke hvor mange timer det gir. Hvor mange?',
    subscriptionType: 'Passet er av en type appen ikke kjenner. Hva skal eleven få?',
    endDate:
      'Passet var alt gått ut da det ble kjøpt. Til og med hvilken dag lar skolen det gjelde?',
  },
  field: {
    people: 'En og samme person',
    passName: 'Pass',
    type: 'Type',
    remainingClips: 'Timer igjen',
    startDate: 'Starter',
    endDate: 'Går ut',
    purchasePrice: 'Betalt',
    isActive: 'Aktivt',
    replacedBy: 'Byttet ut med',
    user: 'Elev',
    tenant: 'Skole',
    school: 'Ved skolen',
    passId: 'Passdokument',
    stripeSessionId: 'Kasse i Stripe',
    stripePaymentId: 'Betaling i Stripe',
    supportEvidence: 'Dokumentasjon på betaling',
  },
  evidence: {
    receipt: 'Kvittering',
    'charge-id': 'Belastnings-id fra Stripe',
    'bank-statement': 'Kontoutskrift',
    screenshot: 'Skjermbilde',
    other: 'Noe annet',
  },
  obstacle: {
    sending: 'Utføres …',
    'pass-missing': 'Velg passet.',
    'evidence-reference-missing':
      'Skriv hvor dokumentasjonen finnes: et kvitteringsnummer, en belastnings-id, et bilde.',
    'evidence-date-missing': 'Fyll inn datoen for betalingen.',
    'evidence-amount-missing': 'Fyll inn beløpet som ble betalt.',
    checking: 'Finner ut hva som ville endres …',
    'plan-failed': 'Klarte ikke å finne ut hva som ville endres. Se over.',
    refused: 'Dette lar seg ikke gjøre. Se over.',
    unanswered: 'Svar på spørsmålet over.',
    'may-not-repair':
      'Rollen din kan se, men ikke endre noe. Spør en redaktør eller administrator.',
    unconfirmed: 'Kryss av for det som må bekreftes.',
    'reason-missing': 'Velg grunnen.',
    'note-missing': 'Skriv en merknad på minst tre tegn.',
    'note-too-long': 'Kort ned merknaden.',
  },
}
