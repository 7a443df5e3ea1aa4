import type {PartTexts} from '../PartTexts.ts'
import {textsOf} from '../textsOf.ts'
import {DIALOG_MESSAGES_NB} from './dialogMessages.ts'
import {REPAIR_VOCABULARIES_NB} from './repairVocabularies.ts'

export default textsOf({
  messages: DIALOG_MESSAGES_NB,
  vocabularies: REPAIR_VOCABULARIES_NB,
} satisfies PartTexts['repair'])
