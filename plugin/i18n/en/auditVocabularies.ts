import type {AuditVocabularies} from '../Vocabularies.ts'

/** What is wrong with the trail, in English. */
export const AUDIT_VOCABULARIES_EN: AuditVocabularies = {
  'chain-break': {
    'record-damaged': 'This note was edited after it was written.',
    'fields-differ': 'What this note shows is no longer what was recorded.',
    'note-missing': 'A note is gone.',
    'note-outside-chain': 'This note was not written by a repair.',
    'wrong-predecessor': 'This note does not follow the one before it.',
    'end-differs': 'The end of the trail was edited, or its last notes are gone.',
  },
}
