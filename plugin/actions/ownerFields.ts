/** Which fields of a document name its student and its school. */
export interface OwnerFields {
  student: string
  school: string
}

export const SUBSCRIPTION_OWNER: OwnerFields = {student: 'user', school: 'tenant'}
export const AUDIT_NOTE_OWNER: OwnerFields = {student: 'student', school: 'school'}
