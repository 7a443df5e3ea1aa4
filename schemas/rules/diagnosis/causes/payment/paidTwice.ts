import type {SubjectCause} from '../../cause.ts'

export const paidTwice = {
  of: 'subjects',
  code: 'paid-twice',
  find: () => [],
} satisfies SubjectCause
