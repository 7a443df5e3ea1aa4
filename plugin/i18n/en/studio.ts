import type {PartTexts} from '../PartTexts.ts'
import {textsOf} from '../textsOf.ts'
import {STUDIO_MESSAGES_EN} from './studioMessages.ts'
import {STUDIO_VOCABULARIES_EN} from './studioVocabularies.ts'

export default textsOf({
  messages: STUDIO_MESSAGES_EN,
  vocabularies: STUDIO_VOCABULARIES_EN,
} satisfies PartTexts['studio'])
