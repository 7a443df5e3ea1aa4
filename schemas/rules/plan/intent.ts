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
  | {
      kind: 'purchase'
      purchaseId: string
      /** Which of the passes that the payment holds, from 0; the first where nothing is said. */
      item?: number
    }
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
  | {
      /** Brings what is stored into agreement with a payment, keeping what was used. */
      action: 'correct'
      schoolId: string
      studentId: string
      /** The subscription to keep, or the user document whose Clerk id is wrong. */
      targetId: string
      purchaseId: string
      answers: Answers
    }
  | {action: 'deactivate'; schoolId: string; studentId: string; targetId: string}
  | {action: 'undo'; schoolId: string; studentId: string; noteId: string}
  /** Two people are one: `_id` of the other's user document, or the Clerk id of whoever has none. */
  | {action: 'link'; schoolId: string; studentId: string; otherId: string}

/** Everything that a repair can be. */
export const ACTIONS = [
  'create',
  'replace',
  'correct',
  'deactivate',
  'undo',
  'link',
] as const satisfies readonly Intent['action'][]
export type Action = Intent['action']
