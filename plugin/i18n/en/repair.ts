import type {PartTexts} from '../PartTexts.ts'
import {textsOf} from '../textsOf.ts'
import {DIALOG_MESSAGES_EN} from './dialogMessages.ts'
import {REPAIR_VOCABULARIES_EN} from './repairVocabularies.ts'

export default textsOf({
  messages: DIALOG_MESSAGES_EN,
  vocabularies: REPAIR_VOCABULARIES_EN,
} satisfies PartTexts['repair'])
