import {z} from 'zod'
import {
  SUBSCRIPTION_MATCH_METHODS,
  type SubscriptionLink,
} from '../rules/matching/matchSubscriptions.ts'
import {
  PURCHASE_ORIGINS,
  PURCHASE_PARTS,
  PURCHASE_STATES,
  type Purchase,
} from '../rules/purchase.ts'
import {instant, money} from './values.ts'

export const purchase = z.object({
  purchaseId: z.string(),
  names: z.array(z.string()),
  origin: z.enum(PURCHASE_ORIGINS),
  sessionId: z.string().nullable(),
  paymentIntentId: z.string().nullable(),
  chargeId: z.string().nullable(),
  invoiceId: z.string().nullable(),
  customerId: z.string().nullable(),
  recurring: z
    .object({
      subscriptionId: z.string(),
      period: z.object({from: instant, to: instant}).nullable(),
    })
    .nullable(),
  account: z.string(),
  livemode: z.boolean(),
  createdAt: instant,
  paidAt: instant.nullable(),
  state: z.enum(PURCHASE_STATES),
  amount: money,
  refunded: money,
  disputed: money,
  discount: z.number().describe('Minor unit'),
  tax: z.number().describe('Minor unit'),
  payerEmail: z.string().nullable(),
  payerName: z.string().nullable(),
  items: z.array(
    z.object({
      name: z.string().nullable(),
      productPassId: z.string().nullable(),
      quantity: z.number(),
      amount: z.number().nullable().describe('Minor unit, of all pieces together'),
    }),
  ),
  metadata: z.record(z.string(), z.string()),
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
  unread: z.array(z.enum(PURCHASE_PARTS)),
}) satisfies z.ZodType<Purchase>

export const subscriptionLink = z.object({
  purchaseId: z.string(),
  subscriptionId: z.string(),
  method: z.enum(SUBSCRIPTION_MATCH_METHODS),
}) satisfies z.ZodType<SubscriptionLink>
