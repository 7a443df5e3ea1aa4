import type {DocumentChange} from './plan.ts'

/** A repair that was applied, as far as undoing it needs to know. From its audit note. */
export interface PastRepair {
  /** `_id` of the audit note. */
  noteId: string
  schoolId: string
  changes: DocumentChange[]
  /** `_id` of the note of the repair that undid it; null while it stands. */
  undoneBy: string | null
}
