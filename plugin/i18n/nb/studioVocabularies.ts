import type {StudioVocabularies} from '../Vocabularies.ts'

/** Words of the document actions and badges, in Norwegian. */
export const STUDIO_VOCABULARIES_NB: StudioVocabularies = {
  badge: {
    hidden: 'Skjult for eleven',
    wrong: 'Feil',
    'not-paid': 'Ikke betalt',
    repaired: 'Rettet',
  },
  'document-obstacle': {
    'may-not-repair':
      'Med din rolle kan du se, men ikke rette. Spør en redaktør eller administrator.',
    'not-at-student':
      'Dette passet er ikke blant elevens ved denne skolen. Åpne eleven for å se hvorfor.',
    'not-active': 'Dette passet er allerede slått av.',
    'no-payment':
      'Vi fant ingen betaling som dette passet står for, så det er ikke noe å rette det etter.',
    'nothing-to-undo': 'Ingenting er rettet her ennå.',
    'already-undone': 'Denne rettelsen er allerede angret.',
  },
  hidden: {
    'other-user': 'det hører til en annen oppføring',
    'no-end-date': 'det ikke har noen sluttdato',
    'neither-active-nor-inactive': 'det sier ikke om det er aktivt',
    'other-school': 'det hører til en annen skole',
    'school-unreadable': 'det som står om skolen, er ingen skole',
    'no-school-and-unknown-pass': 'det ikke er knyttet til noen skole, og passet er ukjent',
    'ended-long-ago': 'det gikk ut for mer enn 30 dager siden',
  },
  action: {
    create: 'Pass gitt',
    replace: 'Pass byttet',
    correct: 'Pass rettet',
    deactivate: 'Pass slått av',
    undo: 'Rettelse angret',
    link: 'Koblet som én person',
  },
}
