import type {SubjectCause} from '../../cause.ts'

export const subscriptionUnpublished = {
  of: 'subjects',
  code: 'subscription-unpublished',
  find: () => [],
} satisfies SubjectCause
