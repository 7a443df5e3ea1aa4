import {FINDING_TEXTS_NB} from '../../../schemas/rules/diagnosis/texts/nb.ts'
import {resourcesOf} from '../resourcesOf.ts'
import {ATTENTION_VOCABULARIES_NB} from './attentionVocabularies.ts'
import {CAUSE_VOCABULARY_NB} from './causeVocabulary.ts'
import {DOCUMENT_VOCABULARIES_NB} from './documentVocabularies.ts'
import {FILE_VOCABULARIES_NB} from './fileVocabularies.ts'
import {MESSAGES_NB} from './messages.ts'
import {PLAN_VOCABULARIES_NB} from './planVocabularies.ts'
import {TIMELINE_VOCABULARIES_NB} from './timelineVocabularies.ts'

export default resourcesOf({
  messages: MESSAGES_NB,
  vocabularies: {
    ...PLAN_VOCABULARIES_NB,
    ...FILE_VOCABULARIES_NB,
    ...DOCUMENT_VOCABULARIES_NB,
    ...TIMELINE_VOCABULARIES_NB,
    ...ATTENTION_VOCABULARIES_NB,
    ...CAUSE_VOCABULARY_NB,
  },
  findings: FINDING_TEXTS_NB,
})
