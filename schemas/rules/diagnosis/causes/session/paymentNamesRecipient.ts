import type {SubjectCause} from '../../cause.ts'

export const paymentNamesRecipient = {
  of: 'subjects',
  code: 'payment-names-recipient',
  find: () => [],
} satisfies SubjectCause
