import {FINDING_TEXTS_EN} from '../../../schemas/rules/diagnosis/texts/en.ts'
import {resourcesOf} from '../resourcesOf.ts'
import {ATTENTION_VOCABULARIES_EN} from './attentionVocabularies.ts'
import {CAUSE_VOCABULARY_EN} from './causeVocabulary.ts'
import {DOCUMENT_VOCABULARIES_EN} from './documentVocabularies.ts'
import {FILE_VOCABULARIES_EN} from './fileVocabularies.ts'
import {MESSAGES_EN} from './messages.ts'
import {PLAN_VOCABULARIES_EN} from './planVocabularies.ts'
import {TIMELINE_VOCABULARIES_EN} from './timelineVocabularies.ts'

export default resourcesOf({
  messages: MESSAGES_EN,
  vocabularies: {
    ...PLAN_VOCABULARIES_EN,
    ...FILE_VOCABULARIES_EN,
    ...DOCUMENT_VOCABULARIES_EN,
    ...TIMELINE_VOCABULARIES_EN,
    ...ATTENTION_VOCABULARIES_EN,
    ...CAUSE_VOCABULARY_EN,
  },
  findings: FINDING_TEXTS_EN,
})
