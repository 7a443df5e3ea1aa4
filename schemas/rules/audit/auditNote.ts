import type {Evidence} from '../diagnosis/finding.ts'
import type {FindingCode} from '../diagnosis/findingCodes.ts'
import type {Action, Intent, ManualEvidence} from '../plan/intent.ts'
import type {Confirmation, DocumentChange} from '../plan/plan.ts'
import type {PassMatchMethod} from '../matching/matchPass.ts'
import type {Purchase} from '../purchase.ts'

/** Why a person changed a student's passes. */
export const REASONS = [
  'webhook-missed',
  'wrong-pass-given',
  'stripe-unreachable',
  'pass-misconfigured',
  'same-person',
  'goodwill',
  'other',
] as const
export type Reason = (typeof REASONS)[number]

/** Who did it, as the server verified it. */
export interface Actor {
  id: string
  name: string
  role: string
  via: 'sanity' | 'clerk'
}

/** The permanent record of one repair. Values are stored as they were; nothing here is looked up again later. */
export interface AuditNote {
  /** `passAuditNote.…`: dotted, so no one without a token can read it even in a public dataset. */
  id: string
  schoolId: string
  schoolName: string
  /** The school's at the time, lower case: that of `evidence.amountMinor`. */
  schoolCurrency: string
  studentId: string
  /** Instant of the repair, UTC. */
  at: string
  actor: Actor
  action: Action
  reason: Reason
  note: string
  intent: Intent
  planHash: string
  changes: DocumentChange[]
  confirmed: Confirmation[]
  purchase: Purchase | null
  evidence: ManualEvidence | null
  passMatchMethod: PassMatchMethod | null
  /** Stripe showed the payment when this was applied. */
  stripeConfirmed: boolean
  /** Why the repair was needed, as diagnosed at the time. */
  findings: {code: FindingCode; subjectId: string; evidence: Evidence[]}[]
  /** Place in the school's chain, from 1. */
  sequence: number
  /** `hash` of the school's note before this one; null for the first. */
  previousHash: string | null
  /** Fingerprint of everything above. */
  hash: string
}
