import type {PartTexts} from '../PartTexts.ts'
import {textsOf} from '../textsOf.ts'
import {AUDIT_MESSAGES_NB} from './auditMessages.ts'
import {AUDIT_VOCABULARIES_NB} from './auditVocabularies.ts'

export default textsOf({
  messages: AUDIT_MESSAGES_NB,
  vocabularies: AUDIT_VOCABULARIES_NB,
} satisfies PartTexts['audit'])
