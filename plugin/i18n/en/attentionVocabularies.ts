import type {AttentionVocabularies} from '../Vocabularies.ts'

/** Where payments and passes do not meet, in English. */
export const ATTENTION_VOCABULARIES_EN: AttentionVocabularies = {
  discrepancy: {
    'not-given': 'Paid, but not given',
    'in-doubt': 'Paid, and not sure',
    'not-paid': 'Given, but not paid',
  },
  'discrepancy-cause': {
    'metadata-missing-user': 'The payment leads to no student',
    'user-not-in-sanity': 'The student has no entry in Sanity',
    'metadata-missing-pass': 'The payment names no pass',
    'pass-name-ambiguous': 'Several passes have the name that was bought',
    'pass-price-ambiguous': 'Several passes have the price that was paid',
    'pass-not-found': 'The pass no longer exists',
    'pass-misconfigured': 'The pass is set up wrong',
    'subscription-wrong-pass': 'Another pass was given than the one bought',
    'payment-covers-several-passes': 'Fewer passes were given than it paid for',
    'subscription-inactive': 'The pass is switched off, with something left on it',
    'webhook-failed': 'The webhook came and failed',
    'webhook-skipped-type': 'The webhook came and took it for something else',
    'webhook-never-logged': 'No webhook came',
    'paid-session-without-subscription': 'Nothing that was logged says why',
    'payment-names-recipient': 'It may be a present: the payment names somebody else',
    'same-pass-held-unexplained': 'The student holds this pass, and it may be for this payment',
    'payment-merged-into-held-pass':
      'Another pass of the student may have been made longer or fuller for it',
    'paid-twice': 'Paid twice within a day: it may have been meant once',
    'payment-state-unknown': 'Whether the school still has the money could not be read',
    'school-account-shared':
      'Several schools share the account, and nothing says which of them was paid',
    'metadata-missing-tenant': 'The payment names no school',
    'payment-recurring': 'One period of something that renews itself',
    'subscription-active-after-money-returned': 'The money went back, the pass is still active',
    'payment-not-found': 'None of the school’s accounts has the payment that it names',
    'payment-not-named': 'It has a price and names no payment',
    'given-on-evidence': 'Given by hand, on evidence',
    'without-price': 'It cost nothing, such as a gift or a trial',
  },
}
