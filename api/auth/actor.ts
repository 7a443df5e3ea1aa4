import type {Actor} from '../../schemas/rules/audit/auditNote.ts'
import type {VisibleSchools} from './visibleSchools.ts'

/** Who is asking, as proven, and what they may do. */
export interface VerifiedActor extends Actor {
  mayRepair: boolean
  /** Members of the Sanity project see every school; who comes from the school's own app sees theirs. */
  schools: VisibleSchools
}
