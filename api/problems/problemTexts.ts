import type {ProblemCode} from '../../schemas/contract/problem.ts'

/** What each problem is called, and what to do about it. The Studio words them anew in its reader's language. */
export const PROBLEM_TEXTS = {
  'invalid-request': {
    title: 'The request was not understood',
    detail: 'Correct the parts named in "issues" and send it again. Nothing was written.',
  },
  'query-empty': {
    title: 'Nothing to search for',
    detail: 'Type an e-mail address, a name, a phone number or an id.',
  },
  'note-too-short': {
    title: 'The note is missing',
    detail: 'Say in a few words why this is done. Nothing was written.',
  },
  'note-too-long': {
    title: 'The note is too long',
    detail: 'Shorten the note. Nothing was written.',
  },
  unauthenticated: {
    title: 'Nobody is signed in',
    detail: 'Sign in to the Studio and try again.',
  },
  'token-expired': {
    title: 'The sign-in has ended',
    detail: 'Sign in to the Studio again.',
  },
  'role-may-not-read': {
    title: 'Your role may not look students up',
    detail: 'Ask an administrator of the project for a role that may.',
  },
  'role-may-not-repair': {
    title: 'Your role may look but not repair',
    detail: 'Ask an editor or administrator to apply it. Nothing was written.',
  },
  'school-not-found': {
    title: 'No such school',
    detail: 'Choose one of the schools that GET /schools lists.',
  },
  'student-not-found': {
    title: 'No such student',
    detail: 'Search again: the person may have been removed, or the address mistyped.',
  },
  'note-not-found': {
    title: 'No such audit note',
    detail: 'Look the repair up again with GET /audit. Nothing was written.',
  },
  'note-unreadable': {
    title: 'The audit note was damaged',
    detail:
      'What every note says is missing from it. GET /audit/verify tells what else was changed.',
  },
  'route-not-found': {
    title: 'No such address',
    detail: 'GET /openapi.json lists what there is.',
  },
  'plan-stale': {
    title: 'Something changed since this was previewed',
    detail: 'Look at the fresh plan and decide anew. Nothing was written.',
  },
  'plan-refused': {
    title: 'This may not be done',
    detail: 'The refusals of the plan say why and who can decide. Nothing was written.',
  },
  'plan-needs-answers': {
    title: 'The plan has open questions',
    detail: 'Answer the questions of the plan and ask for it again. Nothing was written.',
  },
  'confirmation-missing': {
    title: 'Something was not confirmed',
    detail: 'Tick every confirmation that the plan asks for. Nothing was written.',
  },
  'body-too-large': {
    title: 'The request is too large',
    detail: 'Send at most 64 kB. Nothing was written.',
  },
  'too-many-requests': {
    title: 'That was asked too often',
    detail: 'Wait for the seconds that Retry-After names, and send it again. Nothing was written.',
  },
  'sanity-may-not-write': {
    title: 'The API may not write to the dataset',
    detail: 'Give the token in SANITY_API_TOKEN the right to create and update documents.',
  },
  'sanity-may-not-read': {
    title: 'The API may not read the dataset',
    detail: 'Give the token in SANITY_API_TOKEN the right to read documents. Nothing was written.',
  },
  'sanity-key-invalid': {
    title: "Sanity does not accept the API's token",
    detail: 'Put a valid token of the project into SANITY_API_TOKEN. Nothing was written.',
  },
  'sanity-rate-limited': {
    title: 'Sanity was asked too often',
    detail: 'Wait a minute, then try again. Nothing was written.',
  },
  'sanity-slow': {
    title: 'Sanity did not answer in time',
    detail: 'Try again in a moment. To apply the same plan again is safe: it takes effect once.',
  },
  'sanity-unavailable': {
    title: 'Sanity does not answer',
    detail: 'Try again in a minute. To apply the same plan again is safe: it takes effect once.',
  },
  'sanity-unexpected-answer': {
    title: "Sanity's answer could not be read",
    detail: 'Try again. If it stays, report the request id. Nothing was written.',
  },
  'write-outcome-unknown': {
    title: 'It is not known whether the repair was written',
    detail:
      'Apply the same plan again in a minute: that writes nothing twice and shows the receipt.',
  },
  internal: {
    title: 'Something went wrong here',
    detail: 'Try again. If it stays, report the request id.',
  },
} as const satisfies Record<ProblemCode, {title: string; detail: string}>
