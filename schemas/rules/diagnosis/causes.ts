import type {Cause} from './cause.ts'
import {connectedAccountInaccessible} from './causes/connectedAccountInaccessible.ts'
import {noPaidSessionFound} from './causes/noPaidSessionFound.ts'
import {nothingWrongInData} from './causes/nothingWrongInData.ts'
import {paidSessionWithoutSubscription} from './causes/paidSessionWithoutSubscription.ts'
import {passPriceAmbiguous} from './causes/passPriceAmbiguous.ts'
import {passTypeInvalid} from './causes/passTypeInvalid.ts'
import {passWithoutClassLimit} from './causes/passWithoutClassLimit.ts'
import {passWithoutValidity} from './causes/passWithoutValidity.ts'
import {paymentDisputed} from './causes/paymentDisputed.ts'
import {paymentRefundedFull} from './causes/paymentRefundedFull.ts'
import {sessionNotPaid} from './causes/sessionNotPaid.ts'
import {subscriptionPaymentIdNotIntent} from './causes/subscriptionPaymentIdNotIntent.ts'
import {subscriptionWrongPass} from './causes/subscriptionWrongPass.ts'
import {tenantWithoutConnectedAccount} from './causes/tenantWithoutConnectedAccount.ts'
import {userRolePending} from './causes/userRolePending.ts'
import {userTenantMissing} from './causes/userTenantMissing.ts'
import {webhookFailed} from './causes/webhookFailed.ts'

/** Every cause that is looked for. */
export const CAUSES: readonly Cause[] = [
  connectedAccountInaccessible,
  tenantWithoutConnectedAccount,
  paidSessionWithoutSubscription,
  subscriptionWrongPass,
  passPriceAmbiguous,
  paymentRefundedFull,
  paymentDisputed,
  sessionNotPaid,
  noPaidSessionFound,
  webhookFailed,
  passTypeInvalid,
  passWithoutValidity,
  passWithoutClassLimit,
  subscriptionPaymentIdNotIntent,
  userRolePending,
  userTenantMissing,
  nothingWrongInData,
]
