import type {Gathering} from '../gathering.ts'
import type {Question} from '../question.ts'
import {aboutPerson, aboutNamedPeople} from './aboutPerson.ts'
import {aboutAddresses, aboutCustomers} from './aboutAddresses.ts'
import {aboutMoney, aboutProducts} from './aboutPayments.ts'
import {aboutTraces} from './aboutTraces.ts'
import {aboutNamedPayments, aboutTypedElsewhere, aboutRemembered} from './aboutNamedPayments.ts'
import {aboutOtherPayers} from './aboutOtherPayers.ts'

/** What is worth asking, given what is known. Some of it was asked before; the caller knows which. */
export function openQuestions(gathering: Gathering): Question[] {
  return [
    ...aboutPerson(gathering),
    ...aboutAddresses(gathering),
    ...aboutMoney(gathering),
    ...aboutProducts(gathering),
    ...aboutTraces(gathering),
    ...aboutNamedPeople(gathering),
    ...aboutCustomers(gathering),
  ]
}

/**
 * What is worth asking only once every address was asked for: payments that are named somewhere, or that an earlier
 * search remembered, but were not found; and when there is no more to ask about these, whether somebody else paid or another account has the money.
 */
export function followingQuestions(
  gathering: Gathering,
  isNew: (question: Question) => boolean,
): Question[] {
  const named = [...aboutNamedPayments(gathering), ...aboutRemembered(gathering)].filter(isNew)
  if (named.length > 0) return named
  return [...aboutTypedElsewhere(gathering), ...aboutOtherPayers(gathering)].filter(isNew)
}
