import type {SubjectCause} from '../../cause.ts'

export const samePassHeldUnexplained = {
  of: 'subjects',
  code: 'same-pass-held-unexplained',
  find: () => [],
} satisfies SubjectCause
