import {useCallback} from 'react'
import {useTranslation} from 'sanity'
import type {MESSAGES_EN} from './en/messages.ts'
import {PASS_SUPPORT_NAMESPACE} from './index.ts'
import type {FindingText} from '../../schemas/rules/diagnosis/texts/findingText.ts'
import type {FindingTexts, Vocabularies} from './Vocabularies.ts'

/** `hits_one` and `hits_other` are asked for as `hits`, with a count. */
type WithoutPlural<Key> = Key extends `${infer Stem}_${'one' | 'other'}` ? Stem : Key

type VocabularyKey = {
  [Name in keyof Vocabularies]: `${Name}.${keyof Vocabularies[Name] & string}`
}[keyof Vocabularies]

/** Every text that there is. A key without a text does not compile. */
export type MessageKey =
  | WithoutPlural<keyof typeof MESSAGES_EN>
  | VocabularyKey
  | `finding.${keyof FindingTexts}.${keyof FindingText}`

export type MessageValues = Record<string, string | number>

export type Translate = (key: MessageKey, values?: MessageValues) => string

/** Texts in the reader's language. */
export function useMessages(): Translate {
  const {t} = useTranslation(PASS_SUPPORT_NAMESPACE)
  return useCallback((key, values = {}) => t(key, values), [t])
}
