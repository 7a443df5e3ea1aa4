import type {SubjectCause} from '../../cause.ts'

export const paymentMergedIntoHeldPass = {
  of: 'subjects',
  code: 'payment-merged-into-held-pass',
  find: () => [],
} satisfies SubjectCause
