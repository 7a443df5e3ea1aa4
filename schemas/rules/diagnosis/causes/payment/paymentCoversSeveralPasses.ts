import type {SubjectCause} from '../../cause.ts'

export const paymentCoversSeveralPasses = {
  of: 'subjects',
  code: 'payment-covers-several-passes',
  find: () => [],
} satisfies SubjectCause
