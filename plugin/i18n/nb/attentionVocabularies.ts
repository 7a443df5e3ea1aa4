import type {AttentionVocabularies} from '../Vocabularies.ts'

/** Where payments and passes do not meet, in Norwegian. */
export const ATTENTION_VOCABULARIES_NB: AttentionVocabularies = {
  discrepancy: {
    'not-given': 'Betalt, men ikke gitt',
    'in-doubt': 'Betalt, og usikkert',
    'not-paid': 'Gitt, men ikke betalt',
  },
  'discrepancy-cause': {
    'metadata-missing-user': 'Betalingen fører ikke til noen elev',
    'user-not-in-sanity': 'Eleven finnes ikke i Sanity',
    'metadata-missing-pass': 'Betalingen sier ikke hvilket pass den gjelder',
    'pass-name-ambiguous': 'Flere pass har navnet som ble kjøpt',
    'pass-price-ambiguous': 'Flere pass har prisen som ble betalt',
    'pass-not-found': 'Passet finnes ikke lenger',
    'pass-misconfigured': 'Passet er satt opp feil',
    'subscription-wrong-pass': 'Det ble gitt et annet pass enn det som ble kjøpt',
    'payment-covers-several-passes': 'Det ble gitt færre pass enn det ble betalt for',
    'subscription-inactive': 'Passet er slått av, med noe igjen på det',
    'webhook-failed': 'Webhooken kom og feilet',
    'webhook-skipped-type': 'Webhooken kom og tok betalingen for noe annet',
    'webhook-never-logged': 'Det kom ingen webhook',
    'paid-session-without-subscription': 'Ingenting i loggen sier hvorfor',
    'payment-names-recipient': 'Det kan være en gave: Betalingen nevner noen andre',
    'same-pass-held-unexplained': 'Eleven har dette passet, og det kan være for denne betalingen',
    'payment-merged-into-held-pass':
      'Et annet av elevens pass kan ha blitt forlenget eller fylt på for den',
    'paid-twice': 'Betalt to ganger innen et døgn: Det kan være ment én gang',
    'payment-state-unknown': 'Det lot seg ikke lese om skolen fortsatt har pengene',
    'school-account-shared':
      'Flere skoler deler kontoen, og ingenting sier hvem av dem som fikk betalt',
    'metadata-missing-tenant': 'Betalingen nevner ingen skole',
    'payment-recurring': 'Én periode av noe som fornyes av seg selv',
    'subscription-active-after-money-returned':
      'Pengene er betalt tilbake, passet er fortsatt aktivt',
    'payment-not-found': 'Ingen av skolens kontoer har betalingen det viser til',
    'payment-not-named': 'Det har en pris, men viser ikke til noen betaling',
    'given-on-evidence': 'Gitt for hånd, mot dokumentasjon',
    'without-price': 'Det kostet ingenting, for eksempel en gave eller en prøvetime',
  },
}
