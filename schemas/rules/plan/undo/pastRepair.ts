import type {DocumentChange} from '../plan.ts'

/** A repair that was applied, as far as undoing it needs to know. From its audit note. */
export interface PastRepair {
  /** `_id` of the audit note. */
  noteId: string
  schoolId: string
  /** Instant of the repair, UTC. */
  at: string
  /** Empty where the note is damaged. */
  changes: DocumentChange[]
  /** Somebody edited the note after it was written: what it says is no ground for anything. */
  damaged: boolean
  /** `_id` of the note of the repair that undid it; null while it stands. */
  undoneBy: string | null
}
