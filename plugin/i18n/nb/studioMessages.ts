import type {STUDIO_MESSAGES_EN} from '../en/studioMessages.ts'

/** What the plugin says among the Studio’s own documents, in Norwegian. */
export const STUDIO_MESSAGES_NB: Record<keyof typeof STUDIO_MESSAGES_EN, string> = {
  'document-action.replace': 'Bytt pass …',
  'document-action.open-student': 'Åpne eleven',
  'document-action.fix': 'Rett passene …',
  'document-action.loading': 'Dokumentet lastes inn.',
  'document-action.not-active': 'Dette passet er ikke aktivt, så det er ingenting å bytte.',
  'document-action.not-published': 'Publiser passet først. Rettelser gjelder det eleven kan se.',
  'document-action.user-not-published':
    'Publiser eleven først. Rettelser gjelder det som er publisert.',
  'document-action.no-student': 'Dette passet tilhører ingen elev.',
  'document-action.no-school':
    'Dette passet er ikke knyttet til noen skole. Åpne eleven og rett det der.',
  'document-action.why': 'Hvorfor?',
  'document-action.correct': 'Rett …',
  'document-action.deactivate': 'Slå av …',
  'document-action.undo-last': 'Angre siste rettelse …',
  'document-action.undo': 'Angre …',
  'document-action.impact': 'Hvem det berører …',
  'document-action.looking-up': 'Slår opp eleven …',
  'document-action.failed': 'Eleven kunne ikke slås opp. Åpne eleven for å se hvorfor.',
  'document-action.no-student-or-school':
    'Her mangler elev eller skole. Åpne eleven og rett det der.',
  'document-action.pass-not-published':
    'Publiser passet først. Salg går etter det som er publisert.',
  'inspector.title': 'Hva som har skjedd med passene',
}
