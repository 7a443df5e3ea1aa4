import {z} from 'zod'
import {REASONS} from '../rules/audit/auditNote.ts'
import {ACTIONS} from '../rules/plan/intent.ts'
import {tell, told} from './message.ts'
import {confirmation, intent, seenSubscription} from './plan.ts'
import {instant} from './values.ts'

export const NOTE_MIN_LENGTH = 3
export const NOTE_MAX_LENGTH = 2000

export const reason = z.enum(REASONS)

/** `POST /repairs`: what a person saw (by its hash), why, and what they ticked. */
export const repairRequest = z.object({
  intent,
  planHash: z.string().regex(/^[0-9a-f]{64}$/),
  reason,
  note: z.string().trim().min(NOTE_MIN_LENGTH).max(NOTE_MAX_LENGTH),
  confirmed: z.array(confirmation).max(20),
  /** Sent once the repair is written, and only by the request that wrote it. Null: nothing is sent. */
  tell: tell.nullable().default(null),
})
export type RepairRequest = z.infer<typeof repairRequest>

/** What was done. Asked for again with the same plan, the API answers the same receipt and writes nothing. */
export const receipt = z.object({
  noteId: z.string(),
  at: instant,
  action: z.enum(ACTIONS),
  actor: z.object({id: z.string(), name: z.string()}),
  createdSubscriptionId: z.string().nullable(),
  deactivatedSubscriptionIds: z.array(z.string()),
  /** What the student sees now. */
  studentSees: z.array(seenSubscription),
  /**
   * Other subscriptions that are active for the same payment, for the host app may have written one at the same time. Null:
   * could not be looked for.
   */
  doubles: z.array(z.string()).nullable(),
  /** What to ask a plan for to settle that. Null: there is nothing to settle, or a person has to look. */
  settle: intent.nullable(),
  /** This plan had been applied before; nothing was written this time. */
  alreadyApplied: z.boolean(),
  /** Null: the student was not told from here, for nobody asked for it or `telling` of the plan says why it cannot be. */
  told: told.nullable().default(null),
})
export type Receipt = z.infer<typeof receipt>
