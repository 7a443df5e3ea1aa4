import type {SubjectCause} from '../../cause.ts'

export const paymentInFlight = {
  of: 'subjects',
  code: 'payment-in-flight',
  find: () => [],
} satisfies SubjectCause
