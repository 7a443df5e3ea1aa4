import type {AuditVocabularies} from '../Vocabularies.ts'

/** What is wrong with the trail, in Norwegian. */
export const AUDIT_VOCABULARIES_NB: AuditVocabularies = {
  'chain-break': {
    'record-damaged': 'Denne merknaden er endret etter at den ble skrevet.',
    'fields-differ': 'Det merknaden viser, er ikke lenger det som ble protokollført.',
    'note-missing': 'En merknad er borte.',
    'note-outside-chain': 'Denne merknaden er ikke skrevet av en rettelse.',
    'wrong-predecessor': 'Denne merknaden følger ikke etter den forrige.',
    'end-differs': 'Slutten av protokollen er endret, eller de siste merknadene er borte.',
  },
}
