import type {PartTexts} from '../PartTexts.ts'
import {textsOf} from '../textsOf.ts'
import {ATTENTION_MESSAGES_EN} from './attentionMessages.ts'
import {ATTENTION_VOCABULARIES_EN} from './attentionVocabularies.ts'

export default textsOf({
  messages: ATTENTION_MESSAGES_EN,
  vocabularies: ATTENTION_VOCABULARIES_EN,
} satisfies PartTexts['attention'])
