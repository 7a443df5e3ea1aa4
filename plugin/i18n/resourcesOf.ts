import type {FindingTexts, Vocabularies} from './Vocabularies.ts'

export interface Language {
  messages: Record<string, string>
  vocabularies: Vocabularies
  findings: FindingTexts
}

/** One language as the Studio takes it: flat keys such as `refusal.pass-not-found` and `finding.webhook-failed.sentence`. */
export function resourcesOf({messages, vocabularies, findings}: Language): Record<string, string> {
  const words = Object.entries(vocabularies).flatMap(([vocabulary, table]) =>
    Object.entries(table).map(([code, text]) => [`${vocabulary}.${code}`, text]),
  )
  const sentences = Object.entries(findings).flatMap(([code, texts]) =>
    Object.entries(texts).map(([part, text]) => [`finding.${code}.${part}`, text]),
  )
  return {...messages, ...Object.fromEntries(words), ...Object.fromEntries(sentences)}
}
