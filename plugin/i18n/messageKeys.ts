import type {FindingText} from '../../schemas/rules/diagnosis/texts/findingText.ts'
import type {LazyPart, PartTexts} from './PartTexts.ts'
import type {FindingTexts} from './Vocabularies.ts'

/** `hits_one` and `hits_other` are asked for as `hits`, with a count. */
type WithoutPlural<Key> = Key extends `${infer Stem}_${'one' | 'other'}` ? Stem : Key

type VocabularyKey<Vocabularies> = {
  [Name in keyof Vocabularies & string]: `${Name}.${keyof Vocabularies[Name] & string}`
}[keyof Vocabularies & string]

type KeyOf<Part extends keyof PartTexts> = Part extends unknown
  ?
      | WithoutPlural<keyof PartTexts[Part]['messages']>
      | VocabularyKey<PartTexts[Part]['vocabularies']>
  : never

/** Texts among the Studio's own documents. */
export type StudioMessageKey = KeyOf<'studio'>

/** Texts that a part may show: its own, and those of the student file and of the Studio's documents. */
export type MessageKey<Part extends LazyPart = 'file'> =
  | KeyOf<'studio' | 'file' | Part>
  | `finding.${keyof FindingTexts}.${keyof FindingText}`

export type MessageValues = Record<string, string | number>

export type Translate<Part extends LazyPart = 'file'> = (
  key: MessageKey<Part>,
  values?: MessageValues,
) => string
