import type {SubjectCause} from '../../cause.ts'

export const paymentStateUnknown = {
  of: 'subjects',
  code: 'payment-state-unknown',
  find: () => [],
} satisfies SubjectCause
