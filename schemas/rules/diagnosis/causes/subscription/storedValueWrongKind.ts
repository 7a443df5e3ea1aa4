import type {SubjectCause} from '../../cause.ts'

export const storedValueWrongKind = {
  of: 'subjects',
  code: 'stored-value-wrong-kind',
  find: () => [],
} satisfies SubjectCause
