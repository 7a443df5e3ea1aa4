import type {SubjectCause} from '../../cause.ts'

export const payerHasOwnAccount = {
  of: 'subjects',
  code: 'payer-has-own-account',
  find: () => [],
} satisfies SubjectCause
