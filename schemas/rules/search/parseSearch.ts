import {foldEmail} from '../student.ts'

/** What somebody typed, told apart by its shape alone. `text`: the same without what carries no meaning. */
export type Search = {text: string} & (
  | {kind: 'email'; email: string; withoutTag: string | null}
  | {kind: 'payment'; id: string; foundBy: PaymentFoundBy}
  | {kind: 'clerk-id'; id: string}
  | {kind: 'phone'; spellings: string[]}
  | {kind: 'text'; words: string[]}
)

/** By which id of Stripe's a payment was found. */
export type PaymentFoundBy =
  | 'stripe-session'
  | 'stripe-payment'
  | 'stripe-charge'
  | 'stripe-customer'

const PAYMENT_IDS: [RegExp, PaymentFoundBy][] = [
  [/^cs_(?:live|test)_[A-Za-z0-9]+$/, 'stripe-session'],
  [/^pi_[A-Za-z0-9]+$/, 'stripe-payment'],
  [/^(?:ch|py)_[A-Za-z0-9]+$/, 'stripe-charge'],
  [/^cus_[A-Za-z0-9]+$/, 'stripe-customer'],
]

const COUNTRY_CODE = '47'

export function parseSearch(typed: string): Search {
  const text = tidy(typed)
  // Without a dot it is the beginning of an address: somebody is still typing.
  const address = addressIn(text)
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address)) {
    const email = foldEmail(address)
    return {kind: 'email', text: email, email, withoutTag: withoutTag(email)}
  }
  const payment = PAYMENT_IDS.find(([shape]) => shape.test(text))
  if (payment) return {kind: 'payment', text, id: text, foundBy: payment[1]}
  if (/^user_[A-Za-z0-9]+$/.test(text)) return {kind: 'clerk-id', text, id: text}
  if (/^[+\d\s()./-]{5,24}$/.test(text) && /(?:\d\D*){5}/.test(text)) {
    return {kind: 'phone', text, spellings: phoneSpellings(text)}
  }
  return {kind: 'text', text, words: wordsIn(text)}
}

const LONGEST = 200
const WRAPPING = /^[\s"'“”«»<(]+|[\s"'“”«»),;.]+$/g
const STRIPE_ID = /\b(?:cs_(?:live|test)|pi|ch|py|cus)_[A-Za-z0-9]+/

/** Without quotation marks and line breaks from copying, blanks inside an id, and all of a link to Stripe but the id in it. */
function tidy(typed: string): string {
  const text = typed.replace(WRAPPING, '').replace(/\s+/g, ' ').slice(0, LONGEST)
  if (/^https?:/i.test(text)) return STRIPE_ID.exec(text)?.[0] ?? text
  return /^(?:cs|pi|ch|py|cus|user)_/.test(text) ? text.replace(/ /g, '') : text
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
