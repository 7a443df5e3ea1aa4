import type {Money} from '../money.ts'
import type {Confidence, FindingCode, Severity} from './findingCodes.ts'

/** One fact behind a finding: a field of a document or of a Stripe or Clerk object, as it was read. */
export interface Evidence {
  place: 'sanity' | 'stripe' | 'clerk'
  /** Document type, or the name that Stripe gives its object (`checkout.session`). */
  type: string
  id: string
  /** `platform` or `acct_…`, for Stripe objects. */
  account: string | null
  field: string
  value: string | null
}

/** A value in a finding's sentence. Whoever shows it formats money and instants for the reader. */
export type SentenceValue =
  | {kind: 'text'; text: string}
  | {kind: 'money'; money: Money}
  | {kind: 'instant'; instant: string}
  | {kind: 'count'; count: number}

/** One named cause, told apart from all others, with what it rests on. */
export interface Finding {
  code: FindingCode
  severity: Severity
  confidence: Confidence
  /** What the finding is about: a document, a session, an account. */
  subjectId: string
  evidence: Evidence[]
  /** The values of the sentence's placeholders. */
  values: Record<string, SentenceValue>
}
