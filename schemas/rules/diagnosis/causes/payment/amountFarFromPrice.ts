import type {SubjectCause} from '../../cause.ts'

export const amountFarFromPrice = {
  of: 'subjects',
  code: 'amount-far-from-price',
  find: () => [],
} satisfies SubjectCause
