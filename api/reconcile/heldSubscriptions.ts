import {z} from 'zod'
import type {HeldSubscription} from '../../schemas/rules/reconcile/heldSubscription.ts'

/** Projects a subscription to what `heldSubscriptions` reads. */
export const HELD = `{_id, _createdAt, "userId": user._ref, "passId": coalesce(passId, pass._ref),
  passName, isActive, purchasePrice, "onEvidence": defined(supportEvidence.key),
  "named": [stripeSessionId, stripePaymentId, stripePaymentIntentId, paymentId],
  "upgrades": upgradeHistory[].stripeSessionId}`

const text = z
  .string()
  .nullish()
  .catch(null)
  .transform((value) => value ?? null)
const ids = z
  .array(z.unknown())
  .nullish()
  .transform((values) =>
    (values ?? []).filter((value): value is string => typeof value === 'string' && value !== ''),
  )

/** Lenient, as every reader of stored documents. */
export const heldSubscriptions = z.array(
  z
    .object({
      _id: z.string(),
      _createdAt: z.string(),
      userId: text,
      passId: text,
      passName: text,
      isActive: z.boolean().nullish().catch(null),
      purchasePrice: z.number().nullish().catch(null),
      onEvidence: z.boolean(),
      named: ids,
      upgrades: ids,
    })
    .transform(
      ({_id, _createdAt, isActive, purchasePrice, named, upgrades, ...rest}): HeldSubscription => ({
        ...rest,
        id: _id,
        createdAt: _createdAt,
        isActive: isActive === true,
        purchasePrice: purchasePrice ?? null,
        paymentIds: [...named, ...upgrades],
      }),
    ),
)
