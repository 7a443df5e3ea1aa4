import type {SubjectCause} from '../../cause.ts'

export const paymentRecurring = {
  of: 'subjects',
  code: 'payment-recurring',
  find: () => [],
} satisfies SubjectCause
