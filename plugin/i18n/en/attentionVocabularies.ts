import type {AttentionVocabularies} from '../Vocabularies.ts'

/** Where payments and passes do not meet, in English. */
export const ATTENTION_VOCABULARIES_EN: AttentionVocabularies = {
  discrepancy: {'not-given': 'Paid, but not given', 'not-paid': 'Given, but not paid'},
  'discrepancy-cause': {
    'held-without-payment': 'The student has this pass, but it names no payment',
    'student-not-named': 'The payment leads to no student',
    'user-missing': 'The student has no entry in Sanity',
    'pass-not-named': 'The payment names no pass',
    'pass-gone': 'The pass no longer exists',
    'pass-misconfigured': 'The pass is set up wrong',
    'webhook-failed': 'The webhook came and failed',
    'webhook-never-came': 'No webhook came',
    'money-returned': 'The money went back, the pass is still active',
    'payment-not-found': 'The payment that it names does not exist',
    'payment-not-named': 'It has a price and names no payment',
    'given-on-evidence': 'Given by hand, on evidence',
    'without-price': 'No price and no payment, such as a gift or a trial',
  },
}
