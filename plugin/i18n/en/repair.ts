import type {PartTexts} from '../PartTexts.ts'
import {textsOf} from '../textsOf.ts'
import {REPAIR_MESSAGES_EN} from './repairMessages.ts'
import {REPAIR_VOCABULARIES_EN} from './repairVocabularies.ts'

export default textsOf({
  messages: REPAIR_MESSAGES_EN,
  vocabularies: REPAIR_VOCABULARIES_EN,
} satisfies PartTexts['repair'])
