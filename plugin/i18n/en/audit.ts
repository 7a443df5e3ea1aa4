import type {PartTexts} from '../PartTexts.ts'
import {textsOf} from '../textsOf.ts'
import {AUDIT_MESSAGES_EN} from './auditMessages.ts'
import {AUDIT_VOCABULARIES_EN} from './auditVocabularies.ts'

export default textsOf({
  messages: AUDIT_MESSAGES_EN,
  vocabularies: AUDIT_VOCABULARIES_EN,
} satisfies PartTexts['audit'])
