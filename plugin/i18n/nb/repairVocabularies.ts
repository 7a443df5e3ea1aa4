import type {RepairVocabularies} from '../Vocabularies.ts'

/** What the repair dialog says of a plan, in Norwegian. */
export const REPAIR_VOCABULARIES_NB: RepairVocabularies = {
  'evidence-reference-help': {
    receipt: 'Det står på kvitteringen, for eksempel 1234-5678.',
    'charge-id': 'Det begynner med ch_ eller pi_.',
    'bank-statement': 'Slik linjen lyder.',
    screenshot: 'En lenke, eller hvem som har det.',
    other: 'Og hvor det ligger.',
  },
  refusal: {
    'student-has-no-document':
      'Eleven kan logge inn, men er ikke registrert i Sanity ennå. Be eleven logge inn i skolens app én gang, og prøv igjen.',
    'pass-not-found': 'Dette passet finnes ikke lenger. Velg et annet.',
    'pass-of-other-school': 'Dette passet tilhører en annen skole. Velg et av skolens egne.',
    'subscription-not-found': 'Passet som skulle endres, er borte. Lukk, og hent eleven på nytt.',
    'subscription-of-other-student': 'Dette passet tilhører en annen elev.',
    'subscription-of-other-school': 'Dette passet tilhører en annen skole.',
    'subscription-not-active': 'Dette passet er allerede slått av. Gi heller et nytt.',
    'already-this-pass': 'Eleven har allerede akkurat dette passet. Velg det eleven skulle hatt.',
    'purchase-not-found': 'Stripe viser ikke lenger denne betalingen for eleven.',
    'purchase-of-other-school': 'Denne betalingen gikk til en annen skole. Åpne eleven der.',
    'purchase-not-paid':
      'Dette kjøpet ble aldri betalt. Be eleven betale eller sende en kvittering.',
    'purchase-refunded':
      'Pengene er betalt tilbake i sin helhet, så eleven har ikke noe pass til gode.',
    'purchase-disputed':
      'Elevens bank har tatt betalingen tilbake eller holder på den. Ordne det i Stripe først.',
    'purchase-state-unknown':
      'Stripe sier at noe har skjedd med disse pengene, og hva det var, lot seg ikke lese. Se etter igjen senere.',
    'purchase-refund-announced':
      'En tilbakebetaling av denne betalingen er varslet. Vent til den har gått gjennom eller mislyktes.',
    'purchase-already-served': 'Det er allerede gitt et pass for denne betalingen.',
    'purchase-for-other-pass': 'Denne betalingen gjaldt et annet pass. Gi det som ble kjøpt.',
    'purchase-has-no-such-item':
      'Så mange pass er det ikke i denne betalingen. Se på betalingen en gang til.',
    'payment-already-claimed':
      'Det er allerede gitt et pass for denne betalingen. Det gis bare én gang.',
    'evidence-says-nothing':
      'Dokumentasjonen sier ingenting. Skriv nummeret, eller hvor den ligger, med bokstaver eller tall.',
    'stripe-can-confirm':
      'Stripe viser denne betalingen, eller en på dette beløpet som det ikke er gitt noe pass for. Bruk den i stedet for egen dokumentasjon.',
    'paid-in-the-future':
      'Betalingen ligger fram i tid. Er det betalt i dag, må du fylle inn klokkeslettet også.',
    'no-payment-behind-it':
      'I passet eleven har, står det verken når det ble betalt eller hvor mye. Fyll inn dokumentasjon på betalingen i stedet.',
    'upgraded-subscription-not-found':
      'Passet som ble oppgradert, er borte, så startdatoen kan ikke overføres. Spør dem som driver plattformen.',
    'school-not-found':
      'Skolen for denne betalingen finnes ikke, eller du har ikke tilgang til den.',
    'nothing-to-correct': 'Alt stemmer allerede med betalingen. Det er ingenting å rette.',
    'correction-needs-decision':
      'Det som er lagret, motsier seg selv, og bare skolen kan si hva som er riktig. Spør skolen først.',
    'student-has-no-account':
      'Eleven har ingen konto å logge inn med. Be eleven registrere seg i skolens app først.',
    'note-not-found': 'Finner ikke merknaden for denne rettelsen.',
    'already-undone': 'Denne rettelsen er allerede angret.',
    'note-damaged':
      'Noen har endret merknaden om denne rettelsen, så den sier ikke lenger hva som ble gjort. Spør den som drifter datasettet.',
    'changed-since':
      'Det rettelsen skrev, er endret etterpå, og å angre ville overskrive det. Gjør en ny rettelse i stedet.',
    'clips-used':
      'Det er tatt timer på dette passet etter rettelsen, og å angre ville ta dem bort. Gjør en ny rettelse i stedet.',
    'booked-since':
      'Det er bestilt timer med dette passet etter rettelsen. Avbestill dem først, eller gjør en ny rettelse i stedet.',
    'leaves-two-passes':
      'Å angre dette ville gi to aktive pass for én betaling. Slå først av det som ikke skal gjelde.',
    'link-to-oneself': 'Dette er elevens egen oppføring. Velg den andres.',
    'same-person-already': 'Disse to regnes allerede som én person. Det er ingenting å koble.',
    'already-linked': 'Disse to er allerede koblet.',
    'other-person-unknown':
      'Verken Sanity eller Clerk kjenner den andre. Slå opp på nytt, eller vent til Clerk svarer.',
    'other-person-at-other-school':
      'Den andre har ikke noe med denne skolen å gjøre, så de to kan ikke kobles her.',
  },
  warning: {
    'other-pass-at-same-price':
      'Et annet pass koster det samme. Sjekk at dette er det eleven kjøpte.',
    'stripe-not-confirmed': 'Stripe har ikke bekreftet betalingen: Det er du som går god for den.',
    'price-differs-from-pass': 'Det som ble betalt, er ikke det passet koster i dag.',
    'term-already-over': 'Regnet fra betalingen er dette passet allerede gått ut.',
    'student-has-other-active-pass': 'Eleven har også et annet aktivt pass.',
    'pass-not-on-sale': 'Dette passet er ikke lenger til salgs.',
    'pass-edited-since-payment':
      'Passet er endret etter betalingen, så vilkårene kan være andre enn da.',
    'payment-returned':
      'Pengene for et pass som blir aktivt igjen, er betalt tilbake eller holdt igjen av banken.',
    'stays-unbookable': 'Eleven vil se passet, men fortsatt ikke kunne bestille timer med det.',
    'people-seem-different':
      'Noe taler imot: ulike navn, ulike telefonnumre, eller begge logger inn hver for seg. En familie kan dele en adresse.',
  },
  confirmation: {
    'pass-chosen-by-name': 'Bare navnet peker på dette passet. Jeg har sjekket at det er riktig.',
    'matched-by-payer-email':
      'I betalingen står det bare en e-postadresse. Jeg vet at den er denne elevens.',
    'pass-chosen-by-person': 'Betalingen sier ikke hvilket pass det var. Jeg vet at det var dette.',
    'stripe-could-not-confirm':
      'Stripe kunne ikke bekrefte betalingen. Jeg har sett dokumentasjonen, eller fått den lest opp.',
    'partial-refund': 'En del av pengene er betalt tilbake. Eleven skal likevel ha hele passet.',
    'pass-chosen-by-price': 'Bare beløpet peker på dette passet. Jeg har spurt, og det er riktig.',
    'upgrade-rule':
      'Dette var en oppgradering. Jeg er enig i startdatoen og sluttdatoen som vises her.',
    'student-has-same-pass':
      'Eleven har et aktivt pass av dette slaget fra før. De skal ha dette også.',
    'amount-far-from-price':
      'Det ble betalt langt mindre enn prisen. Eleven skal likevel ha hele passet.',
    'matched-by-customer':
      'Bare kunden hos Stripe knytter betalingen til eleven. Jeg vet at den er deres.',
    'gives-beside-held-pass': 'Passet eleven har, er ikke for denne betalingen. De skal ha et til.',
    'paid-twice-meant-twice': 'Det samme ble betalt to ganger på et døgn, og det var meningen.',
    'ties-pass-to-payment': 'Passet eleven har, er det som hører til denne betalingen.',
    'recurring-period':
      'Betalingen er én periode av noe som fornyes av seg selv. Eleven skal ha dette passet for den.',
    'present-for-somebody-else':
      'Betalingen nevner noen andre. Jeg har spurt, og denne eleven skal ha passet.',
    'school-chosen-by-person':
      'Flere skoler bruker denne Stripe-kontoen. Jeg vet at det var denne skolen som fikk betalt.',
    'changes-user-clerk-id': 'Oppføringen til eleven skal peke på en annen innloggingskonto.',
    'moves-subscription-between-users': 'Passet skal flyttes fra én oppføring til en annen.',
    'deactivates-duplicate': 'Det andre passet for samme betaling skal slås av.',
    'reduces-remaining-clips': 'Eleven får færre timer igjen enn nå.',
    'shortens-visible-term': 'Passet til eleven går ut tidligere enn det som står nå.',
    'returns-a-clip': 'Eleven får en time tilbake.',
    reactivates: 'Et pass som er slått av, blir aktivt igjen.',
    'end-date-chosen-by-school': 'Skolen har sagt at passet varer til denne datoen.',
    'same-person': 'Jeg har forsikret meg om at disse to er én og samme person.',
  },
  question: {
    validityDays: 'Det står ikke hvor lenge passet varer. Hvor mange dager gjelder det?',
    classesLimit: 'Det står ikke hvor mange timer passet gir. Hvor mange er det?',
    subscriptionType: 'Appen kjenner ikke denne typen pass. Hva skal eleven få?',
    endDate:
      'Passet var allerede gått ut da det ble kjøpt. Til og med hvilken dag lar skolen det gjelde?',
  },
}
