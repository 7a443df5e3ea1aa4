import type {FindingCode} from '../../findingCodes.ts'
import type {FindingText} from '../findingText.ts'

/** What the student sees, or why not. */
export const VISIBILITY_TEXTS_EN = {
  'subscription-expired': {
    name: 'Pass has ended',
    sentence: '“{{pass}}” ended on {{endsAt}}.',
    means: 'The student had it for the whole time.',
    offers: 'Explain it. Only the school can decide to give more time.',
  },
  'hidden-from-history': {
    name: 'Ended too long ago to be shown',
    sentence: '“{{pass}}” ended on {{endsAt}}, more than 30 days ago.',
    means: 'The app no longer shows it anywhere, not even under History. It is not lost.',
    offers: 'Explain it. Nothing needs to be done.',
  },
  'subscription-clips-exhausted': {
    name: 'All classes used',
    sentence: 'All classes on “{{pass}}” are used up.',
    means: 'The student still sees it, but cannot book with it.',
    offers: 'Explain it, and look at the bookings together if there is doubt.',
  },
  'draft-document-visible': {
    name: 'Unpublished edit shown to the student',
    sentence: 'Somebody has begun to edit “{{pass}}” here and has not published it.',
    means: 'The student sees the pass twice: as it is and as it was edited.',
    offers: 'Publish the edit or discard it. There is no second pass, so switch nothing off.',
  },
  'visible-but-unbookable': {
    name: 'Visible, but cannot be booked with',
    sentence: 'The student sees “{{pass}}” but cannot book with it.',
    means: 'The app does not know how to count it.',
    offers: 'We offer to write what is missing.',
  },
  'shown-as-expired-in-last-hours': {
    name: 'Called expired in its last hours',
    sentence: '“{{pass}}” lasts until {{endsAt}}, but the app already says “Expired”.',
    means: 'The app rounds the last hours away. The pass still works.',
    offers: 'Tell the student that it can be used until then.',
  },
  'nothing-wrong-in-data': {
    name: 'Everything is as it should be',
    sentence: '“{{pass}}” is there, paid and usable until {{endsAt}}.',
    means: 'The app shows it to this account. What the student sees must have another reason.',
    offers: 'Ask the student to sign in again and to reload the page.',
  },
} as const satisfies Partial<Record<FindingCode, FindingText>>
