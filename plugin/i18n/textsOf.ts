import type {FindingTexts} from './Vocabularies.ts'

export type FlatTexts = Readonly<Record<string, string>>

interface PartInOneLanguage {
  messages: Record<string, string>
  vocabularies: object
  findings?: Partial<FindingTexts>
}

/** A part in one language, by flat keys such as `refusal.pass-not-found` and `finding.webhook-failed.sentence`. */
export function textsOf({messages, vocabularies, findings = {}}: PartInOneLanguage): FlatTexts {
  const words = Object.entries<Record<string, string>>({...vocabularies}).flatMap(
    ([vocabulary, table]) =>
      Object.entries(table).map(([code, text]) => [`${vocabulary}.${code}`, text]),
  )
  const sentences = Object.entries(findings).flatMap(([code, texts]) =>
    Object.entries(texts).map(([part, text]) => [`finding.${code}.${part}`, text]),
  )
  return {...messages, ...Object.fromEntries(words), ...Object.fromEntries(sentences)}
}
