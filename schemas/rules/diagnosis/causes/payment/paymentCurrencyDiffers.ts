import type {SubjectCause} from '../../cause.ts'

export const paymentCurrencyDiffers = {
  of: 'subjects',
  code: 'payment-currency-differs',
  find: () => [],
} satisfies SubjectCause
