import type {Inquiry} from './gathering.ts'
import type {PersonSeeds} from './readPerson.ts'

/** The first question of every inquiry: who is this, and what may the plan collide with? */
export function personSeeds({schoolId, studentId, intent}: Inquiry): PersonSeeds {
  return {
    schoolId,
    ids: [studentId],
    emails: [],
    otherId: intent && 'otherId' in intent ? intent.otherId : null,
    noteId: intent && 'noteId' in intent ? intent.noteId : null,
    targetId: intent && 'targetId' in intent ? intent.targetId : null,
  }
}
