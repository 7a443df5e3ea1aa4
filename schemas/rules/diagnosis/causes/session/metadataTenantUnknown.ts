import type {SubjectCause} from '../../cause.ts'

export const metadataTenantUnknown = {
  of: 'subjects',
  code: 'metadata-tenant-unknown',
  find: () => [],
} satisfies SubjectCause
