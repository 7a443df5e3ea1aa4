import {FINDING_TEXTS_NB} from '../../../schemas/rules/diagnosis/texts/nb.ts'
import type {PartTexts} from '../PartTexts.ts'
import {textsOf} from '../textsOf.ts'
import {FILE_VOCABULARIES_NB} from './fileVocabularies.ts'
import {PLAN_VOCABULARIES_NB} from './planVocabularies.ts'
import {FILE_MESSAGES_NB} from './fileMessages.ts'

export default textsOf({
  messages: FILE_MESSAGES_NB,
  vocabularies: {...FILE_VOCABULARIES_NB, ...PLAN_VOCABULARIES_NB},
  findings: FINDING_TEXTS_NB,
} satisfies PartTexts['file'])
