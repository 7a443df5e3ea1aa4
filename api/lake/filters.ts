import {PLAIN_LETTERS} from '../../schemas/rules/identity/foldLetters.ts'

/** Filters that queries share. They hold no input: what people type travels as parameters alone. */

/** Neither a draft nor a version of a release. */
export const PUBLISHED = '!(_id in path("drafts.**")) && !(_id in path("versions.**"))'

/** The address as `foldEmail` spells it. GROQ cannot trim, but no address has a space inside either. */
export const FOLDED_EMAIL = 'lower(array::join(string::split(email, " "), ""))'

/** The folded address without its `+tag`, as `mailboxOf` spells it. */
export const MAILBOX = `(string::split(string::split(${FOLDED_EMAIL}, "@")[0], "+")[0]
  + "@" + string::split(${FOLDED_EMAIL}, "@")[1])`

const FULL_NAME = 'coalesce(name, coalesce(firstName, "") + " " + coalesce(lastName, ""))'

/** The name as `foldLetters` spells it. */
export const FOLDED_NAME = PLAIN_LETTERS.reduce(
  (name, [marked, plain]) => `array::join(string::split(${name}, "${marked}"), "${plain}")`,
  `lower(${FULL_NAME})`,
)

/** The stored number without the signs that people put between the digits. */
export const BARE_PHONE = [' ', '-', '(', ')', '.', '/'].reduce(
  (number, sign) => `array::join(string::split(${number}, "${sign}"), "")`,
  'phone',
)

/** Inside a projection of passes: how many different people hold the pass. */
export const HOLDERS = `count(array::unique(
  *[_type == "subscription" && ${PUBLISHED} && passId == ^._id && defined(user._ref)].user._ref))`

/** What is read of a class. The host app goes by the school of the class that it is an instance of. */
export const INSTANCE =
  '{_id, date, isCancelled, tenant, "parentTenant": parentClass->tenant, bookings}'

/** A draft, or a version of a release. The host app reads these as well. */
export const UNPUBLISHED = '(_id in path("drafts.**") || _id in path("versions.**"))'
