import type {SubjectCause} from '../../cause.ts'

export const paymentNamesOtherAccount = {
  of: 'subjects',
  code: 'payment-names-other-account',
  find: () => [],
} satisfies SubjectCause
