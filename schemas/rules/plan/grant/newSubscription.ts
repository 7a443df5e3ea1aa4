import {hasPromo} from '../../assessment/purchaseFacts.ts'
import type {ExpectedSubscription} from '../../expectedSubscription.ts'
import {isClaimOf} from '../../claim/claimedBy.ts'
import {fingerprint} from '../../fingerprint.ts'
import type {Json} from '../../json.ts'
import {majorUnits} from '../../money.ts'
import type {Purchase} from '../../purchase.ts'
import type {ExpectedValue} from '../../valueRule.ts'
import {added, creation, reference} from '../documentChange.ts'
import type {DocumentChange, FieldChange} from '../plan.ts'
import type {Grant} from './grant.ts'

/** The document that a grant creates, in the shape that the host app reads. */
export function newSubscription(grant: Grant, expected: ExpectedSubscription): DocumentChange {
  const purchase = grant.basis.entry?.purchase ?? null
  return creation('subscription', newSubscriptionId(grant), [
    ...linkFields(grant),
    ...valueFields(expected),
    ...(purchase === null ? [] : [...promoFields(purchase), ...upgradeFields(purchase)]),
  ])
}

/**
 * One payment has one id, so two repairs of it that race collide in the Content Lake instead of giving two passes.
 * A replacement is named after the state that it replaces, and what is given anew after the claim that was released.
 */
function newSubscriptionId({assessment, basis, target}: Grant): string {
  const released = assessment.facts.claims.filter(
    (claim) => !claim.isHeld && basis.claims.some((it) => isClaimOf(claim, it)),
  )
  const name = [
    basis.paymentKey,
    ...(target === null ? [] : [target.id, target.revision]),
    ...released.map(({revision}) => revision),
  ]
  return `pass-support-${fingerprint(name).slice(0, 24)}`
}

function linkFields({assessment, basis, home}: Grant): FieldChange[] {
  const fields: FieldChange[] = [
    added('user', reference(home.userId), 'document-of-student'),
    added('tenant', reference(assessment.facts.school.id), 'school-of-pass'),
    added('isActive', true, 'always-active'),
  ]
  if (basis.stripeSessionId !== null) {
    fields.push(added('stripeSessionId', basis.stripeSessionId, 'id-in-stripe'))
  }
  if (basis.stripePaymentId !== null) {
    fields.push(added('stripePaymentId', basis.stripePaymentId, 'id-in-stripe'))
  }
  if (basis.evidence !== null) {
    const {kind, reference: evidenceReference} = basis.evidence
    const evidence = {kind, reference: evidenceReference, key: basis.paymentKey}
    fields.push(added('supportEvidence', evidence, 'evidence-given'))
  }
  return fields
}

function valueFields(expected: ExpectedSubscription): FieldChange[] {
  const values: [string, ExpectedValue<Json>][] = [
    ['passId', expected.passId],
    ['passName', expected.passName],
    ['type', expected.type],
    ['remainingClips', expected.remainingClips],
    ['startDate', expected.startDate],
    ['endDate', expected.endDate],
    ['purchasePrice', expected.purchasePrice],
  ]
  return values
    .filter(([, {value}]) => value !== null)
    .map(([field, {value, rule}]) => added(field, value, rule))
}

/** As the host app writes them, and only where there was a discount. */
function promoFields(purchase: Purchase): FieldChange[] {
  if (!hasPromo(purchase)) return []
  const {originalPrice, discountAmount, promoCode} = purchase.claims
  const fields: [string, string | number | null][] = [
    ['originalPrice', originalPrice],
    ['discountAmount', discountAmount],
    ['promoCode', promoCode],
  ]
  return fields
    .filter(([, value]) => value !== null)
    .map(([field, value]) => added(field, value, 'stated-in-session'))
}

function upgradeFields({claims, amount}: Purchase): FieldChange[] {
  if (claims.kind !== 'upgrade') return []
  return [
    added('isUpgrade', true, 'upgrade-of-old-pass'),
    added('upgradedFromSubscriptionId', claims.upgradedFromSubscriptionId, 'upgrade-of-old-pass'),
    added('upgradeCost', majorUnits(amount), 'amount-paid'),
  ]
}
