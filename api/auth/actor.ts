import type {Actor} from '../../schemas/rules/audit/auditNote.ts'

/** Who is asking, as proven, and what they may do. */
export interface VerifiedActor extends Actor {
  mayRepair: boolean
}
