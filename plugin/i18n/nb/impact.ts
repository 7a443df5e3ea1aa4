import type {PartTexts} from '../PartTexts.ts'
import {textsOf} from '../textsOf.ts'
import {IMPACT_MESSAGES_NB} from './impactMessages.ts'
import {IMPACT_VOCABULARIES_NB} from './impactVocabularies.ts'

export default textsOf({
  messages: IMPACT_MESSAGES_NB,
  vocabularies: IMPACT_VOCABULARIES_NB,
} satisfies PartTexts['impact'])
