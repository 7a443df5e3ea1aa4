import type {FindingCode} from '../../findingCodes.ts'
import type {FindingText} from '../findingText.ts'

/** Whether the person, their account and their documents belong together. */
export const PERSON_TEXTS_EN = {
  'user-not-in-sanity': {
    name: 'Student not entered in Sanity',
    sentence: 'The account {{email}} exists, but the school’s records know no such student.',
    means: 'A pass has nowhere to go until the student is entered.',
    offers: 'We enter the student together with the pass.',
  },
  'duplicate-user-documents': {
    name: 'Student entered more than once',
    sentence: 'This student is entered {{documents}} times.',
    means:
      'Passes may be spread over the entries. The app shows those of the account that signs in.',
    offers: 'We write to the entry of the account that the student signs in with. The others stay.',
  },
  'clerk-id-mismatch': {
    name: 'Entry points to an account that does not exist',
    sentence:
      'The student’s entry points to an account that does not exist, while {{email}} has another.',
    means: 'When the student signs in, the app does not find the passes of that entry.',
    offers: 'We offer to point the entry to the account with this confirmed address.',
  },
  'clerk-user-deleted': {
    name: 'Sign-in account deleted',
    sentence: 'The account that the entry of {{email}} points to was deleted.',
    means: 'Passes stay with the old account. A new one starts empty.',
    offers:
      'If there is a new account with the same confirmed address, we offer to move the pass. If not, ask the student to sign up again.',
  },
  'user-ref-is-clerk-id': {
    name: 'Pass stored under the sign-in id',
    sentence:
      '“{{pass}}” is stored in an older way, under the account that the student signs in with.',
    means: 'The app of today shows it all the same.',
    offers: 'Nothing needs to be done for the student.',
  },
  'placeholder-user': {
    name: 'Entry without name and address',
    sentence: 'One entry of this student has no name and no address.',
    means: 'The app made it by itself. Passes on it are hard to find.',
    offers: 'Nothing needs to be done for the student. The school can tidy it up later.',
  },
  'email-differs-in-case-or-space': {
    name: 'Address spelt in two ways',
    sentence: 'The address is written in two ways: “{{stored}}” and “{{other}}”.',
    means: 'They are the same mailbox. A search that is too exact misses one.',
    offers: 'Nothing needs to be done.',
  },
  'signed-in-with-other-account': {
    name: 'Signed in with another account',
    sentence: '“{{pass}}” is there until {{endsAt}}, but under another account: {{other}}.',
    means: 'Nothing is missing. The student is signed in with the wrong account.',
    offers: 'Ask the student to sign out and sign in with that address.',
  },
  'user-role-pending': {
    name: 'Role “pending”',
    sentence: 'The student’s entry is marked as pending.',
    means: 'That is usual and hides no pass.',
    offers: 'Nothing needs to be done.',
  },
  'user-tenant-missing': {
    name: 'Student’s entry names no school',
    sentence: 'The student’s entry names no school.',
    means: 'That is usual and hides no pass: what counts is the school of the pass.',
    offers: 'Nothing needs to be done.',
  },
} as const satisfies Partial<Record<FindingCode, FindingText>>
