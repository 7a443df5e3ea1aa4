import {foldEmail} from '../student.ts'

/** What somebody typed, told apart by its shape alone. */
export type Search =
  | {kind: 'email'; email: string; withoutTag: string | null}
  | {kind: 'payment'; id: string; foundBy: PaymentFoundBy}
  | {kind: 'clerk-id'; id: string}
  | {kind: 'phone'; spellings: string[]}
  | {kind: 'text'; text: string; words: string[]}

/** By which id of Stripe's a payment was found. */
export type PaymentFoundBy =
  | 'stripe-session'
  | 'stripe-payment'
  | 'stripe-charge'
  | 'stripe-customer'

const PAYMENT_IDS: [RegExp, PaymentFoundBy][] = [
  [/^cs_(?:live|test)_[A-Za-z0-9]+$/, 'stripe-session'],
  [/^pi_[A-Za-z0-9]+$/, 'stripe-payment'],
  [/^ch_[A-Za-z0-9]+$/, 'stripe-charge'],
  [/^cus_[A-Za-z0-9]+$/, 'stripe-customer'],
]

const COUNTRY_CODE = '47'

export function parseSearch(typed: string): Search {
  const text = typed.trim()
  // Without a dot it is the beginning of an address: somebody is still typing.
  const address = addressIn(text)
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address)) {
    const email = foldEmail(address)
    return {kind: 'email', email, withoutTag: withoutTag(email)}
  }
  const payment = PAYMENT_IDS.find(([shape]) => shape.test(text))
  if (payment) return {kind: 'payment', id: text, foundBy: payment[1]}
  if (/^user_[A-Za-z0-9]+$/.test(text)) return {kind: 'clerk-id', id: text}
  if (/^[+\d\s()./-]{5,24}$/.test(text) && /(?:\d\D*){5}/.test(text)) {
    return {kind: 'phone', spellings: phoneSpellings(text)}
  }
  return {kind: 'text', text, words: wordsIn(text)}
}

/** An address as it is pasted: out of `Name <address>`, after `mailto:`, with spaces around its signs. */
function addressIn(text: string): string {
  const [, bracketed] = /<([^<>]+)>$/.exec(text) ?? []
  return (bracketed ?? text)
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/\s*([@.])\s*/g, '$1')
}

/** `a@x` for `a+b@x`; null where there is no tag. Mail to either reaches one person, yet they are two addresses. */
function withoutTag(email: string): string | null {
  const [, name, domain] = /^([^+@]+)\+[^@]*@(.+)$/.exec(email) ?? []
  return name === undefined || domain === undefined ? null : `${name}@${domain}`
}

/** One number as people write it, without the signs between the digits. */
function phoneSpellings(text: string): string[] {
  const digits = text.replace(/\D/g, '').replace(/^00/, '')
  const isAbroad = digits.startsWith(COUNTRY_CODE) && digits.length > 8
  const national = isAbroad ? digits.slice(COUNTRY_CODE.length) : digits
  const full = COUNTRY_CODE + national
  return [...new Set([digits, national, full, `+${full}`, `00${full}`, `+${digits}`])]
}

/** Letters and digits in a row. Signs are left out: to GROQ, `*` would be a pattern. */
export function wordsIn(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
}
