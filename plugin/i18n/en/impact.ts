import type {PartTexts} from '../PartTexts.ts'
import {textsOf} from '../textsOf.ts'
import {IMPACT_MESSAGES_EN} from './impactMessages.ts'
import {IMPACT_VOCABULARIES_EN} from './impactVocabularies.ts'

export default textsOf({
  messages: IMPACT_MESSAGES_EN,
  vocabularies: IMPACT_VOCABULARIES_EN,
} satisfies PartTexts['impact'])
