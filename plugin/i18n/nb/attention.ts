import type {PartTexts} from '../PartTexts.ts'
import {textsOf} from '../textsOf.ts'
import {ATTENTION_MESSAGES_NB} from './attentionMessages.ts'
import {ATTENTION_VOCABULARIES_NB} from './attentionVocabularies.ts'

export default textsOf({
  messages: ATTENTION_MESSAGES_NB,
  vocabularies: ATTENTION_VOCABULARIES_NB,
} satisfies PartTexts['attention'])
