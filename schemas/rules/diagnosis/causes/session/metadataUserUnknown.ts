import type {SubjectCause} from '../../cause.ts'

export const metadataUserUnknown = {
  of: 'subjects',
  code: 'metadata-user-unknown',
  find: () => [],
} satisfies SubjectCause
