import type {AttentionVocabularies} from '../Vocabularies.ts'

/** Where payments and passes do not meet, in Norwegian. */
export const ATTENTION_VOCABULARIES_NB: AttentionVocabularies = {
  discrepancy: {'not-given': 'Betalt, men ikke gitt', 'not-paid': 'Gitt, men ikke betalt'},
  'discrepancy-cause': {
    'held-without-payment': 'Eleven har dette passet, men det viser ikke til noen betaling',
    'student-not-named': 'Betalingen fører ikke til noen elev',
    'user-missing': 'Eleven finnes ikke i Sanity',
    'pass-not-named': 'Betalingen sier ikke hvilket pass den gjelder',
    'pass-gone': 'Passet finnes ikke lenger',
    'pass-misconfigured': 'Passet er satt opp feil',
    'webhook-failed': 'Webhooken kom og feilet',
    'webhook-never-came': 'Det kom ingen webhook',
    'money-returned': 'Pengene er betalt tilbake, passet er fortsatt aktivt',
    'payment-not-found': 'Betalingen det viser til, finnes ikke',
    'payment-not-named': 'Det har en pris, men viser ikke til noen betaling',
    'given-on-evidence': 'Gitt for hånd, mot dokumentasjon',
    'without-price': 'Ingen pris og ingen betaling, for eksempel en gave eller en prøvetime',
  },
}
