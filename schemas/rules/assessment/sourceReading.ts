import type {StudentFacts} from '../facts.ts'
import type {SourceReport} from '../source.ts'

/** The key is refused for the account, or for sessions and what they are expanded with. Lacking another permission hides no payment. */
function isRefused({failure, permission}: SourceReport): boolean {
  if (failure === 'no-access') return true
  return (
    failure === 'missing-permission' &&
    (permission === null || /checkout|payment_intent|charge|refund/.test(permission))
  )
}

type Read = Pick<StudentFacts, 'sources' | 'school'>

/** The report of the school's own account, if Stripe refused the key for it. */
export function refusedAccount({sources, school}: Read): SourceReport | null {
  const own = sources.find(
    ({source, account}) => source === 'stripe-connected' && account === school.stripeAccountId,
  )
  return own !== undefined && isRefused(own) ? own : null
}

/** The key reads another mode than the school sells in, so that what it does not find proves nothing. */
export function readsOtherMode({
  keyMode,
  storedSessionModes: {live, test},
}: Pick<StudentFacts, 'keyMode' | 'storedSessionModes'>): boolean {
  return keyMode === 'live' ? test > live : live > test
}

/** The accounts that a payment to the school could lie on: its own, and the platform. */
function neededAccounts({sources, school}: Read): SourceReport[] {
  // Where no account is stored there is nothing to be read.
  return sources.filter(
    ({source, account, failure}) =>
      source === 'stripe-platform' ||
      (source === 'stripe-connected' &&
        account === school.stripeAccountId &&
        failure !== 'no-account'),
  )
}

/** The report of the school's own account, if for whatever reason it did not answer. */
export function unreadAccount({sources, school}: Read): SourceReport | null {
  return (
    sources.find(
      ({source, account, failure}) =>
        source === 'stripe-connected' && account === school.stripeAccountId && failure !== null,
    ) ?? null
  )
}

/** Clerk answered: whose an id or an address is, is known. */
export function isSignInRead({sources}: Pick<StudentFacts, 'sources'>): boolean {
  return sources.every(({source, failure}) => source !== 'clerk' || failure === null)
}

/** Every account that a payment to the school could lie on was read to its end. */
export function isFullyRead(facts: StudentFacts): boolean {
  return hasEveryAccountAnswered(facts) && neededAccounts(facts).every(({complete}) => complete)
}

/** Every account that a payment to the school could lie on answered, whether or not it was read to its end. */
export function hasEveryAccountAnswered(facts: StudentFacts): boolean {
  const needed = neededAccounts(facts)
  return (
    !readsOtherMode(facts) &&
    needed.some(({source}) => source === 'stripe-platform') &&
    needed.every(({failure}) => failure === null)
  )
}

/** Every account answered, but there is more to read in one of them: what is not found yet may come. */
export function isOnlyUnfinished(facts: StudentFacts): boolean {
  return hasEveryAccountAnswered(facts) && !isFullyRead(facts)
}

/**
 * Every account that the school does not sell by today was read, as far as one was asked. None is while a payment to the school
 * was found: then nothing is sought elsewhere. Of many schools not every account is asked.
 */
export function hasAnsweredElsewhere({sources, school, schools}: StudentFacts): boolean {
  const others = sources.filter(
    ({source, account}) =>
      source === 'stripe-connected' && account !== null && account !== school.stripeAccountId,
  )
  const asked = new Set(others.map(({account}) => account))
  const isEachAsked = schools.every(
    ({stripeAccountId: account}) =>
      account === null || account === school.stripeAccountId || asked.has(account),
  )
  return (
    others.length === 0 ||
    (isEachAsked && others.every(({failure, complete}) => complete && failure === null))
  )
}
