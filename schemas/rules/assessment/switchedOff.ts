import type {Subscription} from '../subscription.ts'
import {instantOf} from '../validity.ts'
import type {AssessedPurchase, Assessment} from './assessment.ts'
import {linked} from './linkedSubscriptions.ts'
import {isRetired} from './subjects.ts'

/**
 * The pass of a payment that the school kept, if it has something left and is switched off: by hand, or by an undo. Of several
 * copies one stands for the payment.
 */
export function switchedOff(
  entry: AssessedPurchase,
  {facts, linkedTo}: Pick<Assessment, 'facts' | 'linkedTo'>,
): Subscription | null {
  const copies = linked(entry, {linkedTo}).map(({subscription}) => subscription)
  if (!entry.kept || copies.some(({isActive}) => isActive)) return null
  return copies.find((copy) => !isRetired(copy) && hasSomethingLeft(copy, facts.now)) ?? null
}

/** Neither over, nor used up, nor gone into another pass by an upgrade. */
export function hasSomethingLeft(
  {endDate, remainingClips, upgradedToPassId, legacyShape}: Subscription,
  now: string,
): boolean {
  const end = instantOf(endDate)
  const isUsable = !legacyShape && upgradedToPassId === null && remainingClips !== 0
  return isUsable && (end === null || end > now)
}
