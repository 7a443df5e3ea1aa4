import type {SubjectCause} from '../../cause.ts'

export const paymentNotCaptured = {
  of: 'subjects',
  code: 'payment-not-captured',
  find: () => [],
} satisfies SubjectCause
