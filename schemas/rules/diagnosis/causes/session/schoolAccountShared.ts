import type {CaseCause} from '../../cause.ts'

export const schoolAccountShared = {
  of: 'case',
  code: 'school-account-shared',
  find: () => [],
} satisfies CaseCause
