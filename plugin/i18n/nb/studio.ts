import type {PartTexts} from '../PartTexts.ts'
import {textsOf} from '../textsOf.ts'
import {STUDIO_MESSAGES_NB} from './studioMessages.ts'
import {STUDIO_VOCABULARIES_NB} from './studioVocabularies.ts'

export default textsOf({
  messages: STUDIO_MESSAGES_NB,
  vocabularies: STUDIO_VOCABULARIES_NB,
} satisfies PartTexts['studio'])
