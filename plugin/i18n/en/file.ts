import {FINDING_TEXTS_EN} from '../../../schemas/rules/diagnosis/texts/en.ts'
import type {PartTexts} from '../PartTexts.ts'
import {textsOf} from '../textsOf.ts'
import {FILE_VOCABULARIES_EN} from './fileVocabularies.ts'
import {PLAN_VOCABULARIES_EN} from './planVocabularies.ts'
import {FILE_MESSAGES_EN} from './fileMessages.ts'

export default textsOf({
  messages: FILE_MESSAGES_EN,
  vocabularies: {...FILE_VOCABULARIES_EN, ...PLAN_VOCABULARIES_EN},
  findings: FINDING_TEXTS_EN,
} satisfies PartTexts['file'])
