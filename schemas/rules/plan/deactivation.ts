import type {Pass} from '../pass.ts'
import type {Purchase} from '../purchase.ts'
import type {Subscription} from '../subscription.ts'
import {changed, patch} from './documentChange.ts'
import type {DocumentChange, FieldChange} from './plan.ts'

/** Takes a subscription out of use, keeping the document and, where there is one, pointing to what came in its place. */
export function deactivation(
  target: Subscription,
  replacedBy: string | null,
  upgrade: {purchase: Purchase; pass: Pass} | null = null,
): DocumentChange {
  const {document} = target
  const fields: FieldChange[] = [
    ...changed(document, 'isActive', false, 'deactivated'),
    ...(upgrade === null ? [] : upgradeFields(target, upgrade)),
  ]
  if (replacedBy !== null) {
    // Weak, so that the link never keeps the host app from managing its own documents.
    const link = {_type: 'reference', _ref: replacedBy, _weak: true}
    fields.push(...changed(document, 'replacedBy', link, 'replaced-by'))
  }
  return patch('subscription', target, fields)
}

/** What the host app writes on the old half of an upgrade. The instant is the payment's: a plan holds no present. */
function upgradeFields(
  {document}: Subscription,
  {purchase, pass}: {purchase: Purchase; pass: Pass},
): FieldChange[] {
  return [
    ...changed(document, 'upgradedAt', purchase.createdAt, 'upgrade-of-old-pass'),
    ...changed(document, 'upgradedToPassId', pass.id, 'upgrade-of-old-pass'),
    ...changed(document, 'upgradedToPassName', pass.name, 'upgrade-of-old-pass'),
  ]
}
