import type {PartTexts} from '../PartTexts.ts'
import {textsOf} from '../textsOf.ts'
import {TIMELINE_MESSAGES_EN} from './timelineMessages.ts'
import {TIMELINE_VOCABULARIES_EN} from './timelineVocabularies.ts'

export default textsOf({
  messages: TIMELINE_MESSAGES_EN,
  vocabularies: TIMELINE_VOCABULARIES_EN,
} satisfies PartTexts['timeline'])
