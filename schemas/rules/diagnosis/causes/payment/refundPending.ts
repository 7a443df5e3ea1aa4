import type {SubjectCause} from '../../cause.ts'

export const refundPending = {
  of: 'subjects',
  code: 'refund-pending',
  find: () => [],
} satisfies SubjectCause
