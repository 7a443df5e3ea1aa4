import type {Answers} from '../expectedSubscription.ts'

/** What stands for a payment that Stripe cannot confirm. */
export const EVIDENCE_KINDS = [
  'receipt',
  'charge-id',
  'bank-statement',
  'screenshot',
  'other',
] as const
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

export interface ManualEvidence {
  kind: EvidenceKind
  /** Receipt number, charge id, or where the picture is kept. */
  reference: string
  /** Instant of the payment, UTC. */
  paidAt: string
  /** Minor units of the school's currency. */
  amountMinor: number
}

/** What a subscription rests on. */
export type Basis =
  | {kind: 'purchase'; sessionId: string}
  | {kind: 'evidence'; evidence: ManualEvidence}
  /** Replacing only: the payment, start and price that the replaced subscription already carries. */
  | {kind: 'carried-over'}

/** What a person (or the recommendation) wants done. A plan is worked out from it and from the facts alone. */
export type Intent =
  | {
      action: 'create'
      schoolId: string
      studentId: string
      passId: string
      basis: Exclude<Basis, {kind: 'carried-over'}>
      answers: Answers
    }
  | {
      action: 'replace'
      schoolId: string
      studentId: string
      targetId: string
      passId: string
      basis: Basis
      answers: Answers
    }
  | {action: 'deactivate'; schoolId: string; studentId: string; targetId: string}

export type Action = Intent['action']
