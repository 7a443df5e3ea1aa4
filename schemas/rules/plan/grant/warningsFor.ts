import {isEditedSince} from '../../assessment/purchaseFacts.ts'
import type {ExpectedSubscription} from '../../expectedSubscription.ts'
import {moneyFromMajor} from '../../money.ts'
import type {Warning} from '../plan.ts'
import type {Grant} from './grant.ts'

/** What a person should know before applying, although it does not forbid the repair. */
export function warningsFor(grant: Grant, expected: ExpectedSubscription | null): Warning[] {
  const {basis, pass, target, assessment} = grant
  const {now} = assessment.facts
  const warnings: Warning[] = []
  if (basis.entry === null) warnings.push('stripe-not-confirmed')
  if (basis.passMatch?.kind !== 'found' && samePricePasses(grant).length > 0) {
    warnings.push('other-pass-at-same-price')
  }
  const isUpgrade = basis.entry?.purchase.claims.kind === 'upgrade'
  if (
    !isUpgrade &&
    pass.price !== null &&
    moneyFromMajor(pass.price, basis.amount.currency).minor !== basis.amount.minor
  ) {
    warnings.push('price-differs-from-pass')
  }
  if (expected !== null && expected.endDate.value <= now) warnings.push('term-already-over')
  if (!pass.isActive) warnings.push('pass-not-on-sale')
  if (isEditedSince(pass, basis.entry?.purchase.createdAt ?? basis.startsAt))
    warnings.push('pass-edited-since-payment')
  const others = assessment.subscriptions.filter(
    ({subscription, visibility}) =>
      visibility.tab === 'active' &&
      subscription.id !== target?.id &&
      subscription.id !== basis.upgraded?.id,
  )
  if (others.length > 0) warnings.push('student-has-other-active-pass')
  return warnings
}

/** Names of the school's other passes that cost what was paid: the classic mistake is to take one for the other. */
export function samePricePasses({assessment, pass, basis}: Grant): string[] {
  const {facts} = assessment
  return facts.passes
    .filter(
      (other) =>
        other.id !== pass.id &&
        other.schoolId === facts.school.id &&
        other.price !== null &&
        moneyFromMajor(other.price, basis.amount.currency).minor === basis.amount.minor,
    )
    .map((other) => other.name.trim())
    .toSorted((a, b) => a.localeCompare(b))
}
