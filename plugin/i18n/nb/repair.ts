import type {PartTexts} from '../PartTexts.ts'
import {textsOf} from '../textsOf.ts'
import {REPAIR_MESSAGES_NB} from './repairMessages.ts'
import {REPAIR_VOCABULARIES_NB} from './repairVocabularies.ts'

export default textsOf({
  messages: REPAIR_MESSAGES_NB,
  vocabularies: REPAIR_VOCABULARIES_NB,
} satisfies PartTexts['repair'])
