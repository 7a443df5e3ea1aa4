import type {Pass} from '../pass.ts'
import {cannotBeGiven} from '../passFaults.ts'
import {isKept, leadItem, receiptName, type Purchase} from '../purchase.ts'
import type {School} from '../school.ts'
import {foldEmail, type UserDocument} from '../student.ts'
import type {WebhookLog} from '../webhookLog.ts'
import type {NotGiven, NotGivenCause} from './discrepancy.ts'
import type {HeldSubscription} from './heldSubscription.ts'

/** What the dataset knows of payments that no subscription names. */
export interface PaymentSurroundings {
  users: readonly UserDocument[]
  /** Every pass of the school. */
  passes: readonly Pass[]
  webhookLogs: readonly WebhookLog[]
  /** Subscriptions of these users that name no payment. */
  unpaidHeld: readonly HeldSubscription[]
}

/**
 * Whether a payment should have become a pass of this school: money that the school kept, for a pass, an upgrade or something
 * that the session does not name. On the platform's account every school's payments lie side by side, so there the session
 * must name this one.
 */
export function owesPass(purchase: Purchase, school: Pick<School, 'id' | 'slug'>): boolean {
  const {kind, schoolId, schoolSlug} = purchase.claims
  if (!isKept(purchase) || kind === 'class' || kind === 'platform-plan') return false
  if (schoolId === null && schoolSlug === null) return purchase.account !== 'platform'
  return [schoolId, schoolSlug].some((name) => name === school.id || name === school.slug)
}

/** The row of a payment that owes a pass and that no subscription names. */
export function notGiven(purchase: Purchase, around: PaymentSurroundings): NotGiven {
  const user = userOf(purchase, around.users)
  const pass = around.passes.find(({id}) => id === passIdOf(purchase)) ?? null
  const {claims, purchaseId, account, amount, createdAt} = purchase
  return {
    kind: 'not-given',
    cause: causeOf({purchase, user, pass}, around),
    purchaseId,
    account,
    studentId: user?.id ?? claims.clerkId,
    passName: receiptName(purchase) ?? claims.passName ?? pass?.name ?? null,
    amount,
    at: createdAt,
  }
}

interface Payment {
  purchase: Purchase
  user: UserDocument | null
  pass: Pass | null
}

function causeOf({purchase, user, pass}: Payment, around: PaymentSurroundings): NotGivenCause {
  const passId = passIdOf(purchase)
  if (user !== null && isHeld(user, passId, around.unpaidHeld)) return 'held-without-payment'
  if (user === null) return purchase.claims.clerkId === null ? 'student-not-named' : 'user-missing'
  if (passId === null) return 'pass-not-named'
  if (pass === null) return 'pass-gone'
  if (cannotBeGiven(pass, purchase.createdAt)) return 'pass-misconfigured'
  const logged = around.webhookLogs.some((log) => log.sessionId === purchase.purchaseId)
  return logged ? 'webhook-failed' : 'webhook-never-came'
}

function passIdOf(purchase: Purchase): string | null {
  return purchase.claims.passId ?? leadItem(purchase)?.productPassId ?? null
}

/** The id in a session decides; the payer's address counts only where the session names nobody. */
function userOf(
  {claims: {clerkId}, payerEmail}: Purchase,
  users: readonly UserDocument[],
): UserDocument | null {
  const isMeant = (user: UserDocument): boolean => {
    if (clerkId !== null) return user.id === clerkId || user.clerkId === clerkId
    if (payerEmail === null || user.email === null) return false
    return foldEmail(user.email) === foldEmail(payerEmail)
  }
  return users.find(isMeant) ?? null
}

function isHeld(
  user: UserDocument,
  passId: string | null,
  held: readonly HeldSubscription[],
): boolean {
  return held.some(
    ({userId, passId: ofPass}) =>
      passId !== null && ofPass === passId && (userId === user.id || userId === user.clerkId),
  )
}
