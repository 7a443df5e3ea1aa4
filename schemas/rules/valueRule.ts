/** Where the value of a field comes from. */
export const VALUE_RULES = [
  'type-of-pass',
  'single-class',
  'limit-of-pass',
  'limit-less-used',
  'unlimited',
  'payment-instant',
  'instant-of-evidence',
  'days-from-payment',
  'expiry-date-of-pass',
  'start-of-upgraded-pass',
  'days-from-start-of-upgraded-pass',
  'answer-of-person',
  'name-at-purchase',
  'name-of-pass-today',
  'amount-paid',
  'stated-in-session',
  'pass-bought',
  'pass-chosen',
  'document-of-student',
  'account-of-student',
  'school-of-pass',
  'id-in-stripe',
  'evidence-given',
  'upgrade-of-old-pass',
  'returned-classes',
  'limit-less-bookings',
  'kept',
  'always-active',
  'reactivated',
  'deactivated',
  'replaced-by',
  'undone',
  'payment-claimed',
  'payment-released',
  'said-by-person',
  'written-by-tool',
] as const
export type ValueRule = (typeof VALUE_RULES)[number]

export interface ExpectedValue<Value> {
  value: Value
  rule: ValueRule
}
