import type {PartTexts} from '../PartTexts.ts'
import {textsOf} from '../textsOf.ts'
import {TIMELINE_MESSAGES_NB} from './timelineMessages.ts'
import {TIMELINE_VOCABULARIES_NB} from './timelineVocabularies.ts'

export default textsOf({
  messages: TIMELINE_MESSAGES_NB,
  vocabularies: TIMELINE_VOCABULARIES_NB,
} satisfies PartTexts['timeline'])
