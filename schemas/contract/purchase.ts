import {z} from 'zod'
import {
  SUBSCRIPTION_MATCH_METHODS,
  type SubscriptionLink,
} from '../rules/matching/matchSubscriptions.ts'
import {PURCHASE_STATES, type Purchase} from '../rules/purchase.ts'
import {instant, money} from './values.ts'

export const purchase = z.object({
  sessionId: z.string(),
  account: z.string(),
  livemode: z.boolean(),
  createdAt: instant,
  paidAt: instant.nullable(),
  state: z.enum(PURCHASE_STATES),
  amount: money,
  refunded: money,
  paymentIntentId: z.string().nullable(),
  chargeId: z.string().nullable(),
  payerEmail: z.string().nullable(),
  payerName: z.string().nullable(),
  lineItemName: z.string().nullable(),
  productPassId: z.string().nullable(),
  claims: z.object({
    kind: z.enum(['pass', 'upgrade', 'class', 'platform-plan', 'unknown']),
    statedType: z.string().nullable(),
    passType: z.string().nullable(),
    passId: z.string().nullable(),
    passName: z.string().nullable(),
    clerkId: z.string().nullable(),
    schoolId: z.string().nullable(),
    schoolSlug: z.string().nullable(),
    classId: z.string().nullable(),
    upgradedFromSubscriptionId: z.string().nullable(),
    promoCode: z.string().nullable(),
    originalPrice: z.number().nullable(),
    discountAmount: z.number().nullable(),
    legacyKeys: z.array(z.string()),
  }),
}) satisfies z.ZodType<Purchase>

export const subscriptionLink = z.object({
  sessionId: z.string(),
  subscriptionId: z.string(),
  method: z.enum(SUBSCRIPTION_MATCH_METHODS),
}) satisfies z.ZodType<SubscriptionLink>
