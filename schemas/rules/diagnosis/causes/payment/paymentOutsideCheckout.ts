import type {SubjectCause} from '../../cause.ts'

export const paymentOutsideCheckout = {
  of: 'subjects',
  code: 'payment-outside-checkout',
  find: () => [],
} satisfies SubjectCause
