import type {DocumentVocabularies} from '../Vocabularies.ts'

/** Words of the document actions and badges, in Norwegian. */
export const DOCUMENT_VOCABULARIES_NB: DocumentVocabularies = {
  badge: {
    hidden: 'Skjult for eleven',
    wrong: 'Feil',
    'not-paid': 'Ikke betalt',
    repaired: 'Reparert',
  },
  'document-obstacle': {
    'may-not-repair': 'Rollen din kan se, men ikke reparere. Spør en redaktør eller administrator.',
    'not-at-student':
      'Dette passet er ikke blant elevens ved denne skolen. Åpne eleven for å se hvorfor.',
    'not-active': 'Dette passet er allerede ikke aktivt.',
    'no-payment':
      'Vi fant ingen betaling som dette passet står for, så det er ikke noe å rette det etter.',
    'nothing-to-undo': 'Ingenting er reparert her ennå.',
    'already-undone': 'Denne reparasjonen er allerede angret.',
  },
  'pass-fault': {
    'type-unknown':
      'Appen kjenner ikke denne typen: ingen kan få passet uten at noen svarer på hva det er.',
    'no-validity':
      'Det står ikke hvor lenge det varer: ingen kan få passet uten at noen svarer på det.',
    'date-passed':
      'Den faste sluttdatoen er passert: den som kjøper det nå, får et pass som er utløpt.',
    'date-without-zone':
      'Sluttdatoen har ingen tidssone, så passet kan ende noen timer for tidlig eller for sent.',
    'no-class-limit':
      'Det står ikke hvor mange timer det gir: ingen kan få passet uten at noen svarer på det.',
  },
  'hit-reason': {
    'type-differs': 'en annen type enn passet har i dag',
    'no-end': 'ingen sluttdato',
    'ended-at-once': 'tok slutt idet det begynte',
    'no-classes': 'antall timer mangler',
  },
}
