import type {Cause, SubjectCause} from './cause.ts'
import {bookingOnLaterExpiringSubscription} from './causes/upgrade/bookingOnLaterExpiringSubscription.ts'
import {cancelledClassClipNotReturned} from './causes/upgrade/cancelledClassClipNotReturned.ts'
import {classPaymentWithoutBooking} from './causes/payment/classPaymentWithoutBooking.ts'
import {clerkIdMismatch} from './causes/person/clerkIdMismatch.ts'
import {clerkUserDeleted} from './causes/person/clerkUserDeleted.ts'
import {connectedAccountChanged} from './causes/payment/connectedAccountChanged.ts'
import {connectedAccountInaccessible} from './causes/payment/connectedAccountInaccessible.ts'
import {contractAlreadyExpired} from './causes/pass/contractAlreadyExpired.ts'
import {draftDocumentVisible} from './causes/visibility/draftDocumentVisible.ts'
import {duplicateUserDocuments} from './causes/person/duplicateUserDocuments.ts'
import {emailDiffersInCaseOrSpace} from './causes/person/emailDiffersInCaseOrSpace.ts'
import {freePassWithoutPaymentIntent} from './causes/session/freePassWithoutPaymentIntent.ts'
import {hiddenFromHistory} from './causes/visibility/hiddenFromHistory.ts'
import {metadataLegacyKeys} from './causes/session/metadataLegacyKeys.ts'
import {metadataMissingPass} from './causes/session/metadataMissingPass.ts'
import {metadataMissingTenant} from './causes/session/metadataMissingTenant.ts'
import {metadataMissingUser} from './causes/session/metadataMissingUser.ts'
import {noPaidSessionFound} from './causes/payment/noPaidSessionFound.ts'
import {nothingWrongInData} from './causes/visibility/nothingWrongInData.ts'
import {paidAtOtherSchool} from './causes/payment/paidAtOtherSchool.ts'
import {paidSessionWithoutSubscription} from './causes/payment/paidSessionWithoutSubscription.ts'
import {passDateWithoutZone} from './causes/pass/passDateWithoutZone.ts'
import {passEditedSincePurchase} from './causes/pass/passEditedSincePurchase.ts'
import {passExpiredAtPurchase} from './causes/pass/passExpiredAtPurchase.ts'
import {passInactive} from './causes/pass/passInactive.ts'
import {passNameAmbiguous} from './causes/pass/passNameAmbiguous.ts'
import {passNotFound} from './causes/pass/passNotFound.ts'
import {passPriceAmbiguous} from './causes/pass/passPriceAmbiguous.ts'
import {passPriceChanged} from './causes/pass/passPriceChanged.ts'
import {passRenamedSincePurchase} from './causes/pass/passRenamedSincePurchase.ts'
import {passTypeInvalid} from './causes/pass/passTypeInvalid.ts'
import {passWithoutClassLimit} from './causes/pass/passWithoutClassLimit.ts'
import {passWithoutValidity} from './causes/pass/passWithoutValidity.ts'
import {payerEmailDiffers} from './causes/session/payerEmailDiffers.ts'
import {paymentDisputed} from './causes/payment/paymentDisputed.ts'
import {paymentRefundedFull} from './causes/payment/paymentRefundedFull.ts'
import {paymentRefundedPartial} from './causes/payment/paymentRefundedPartial.ts'
import {placeholderUser} from './causes/person/placeholderUser.ts'
import {promoDiscountApplied} from './causes/session/promoDiscountApplied.ts'
import {sessionNotPaid} from './causes/payment/sessionNotPaid.ts'
import {sessionOfSimilarEmail} from './causes/session/sessionOfSimilarEmail.ts'
import {sessionOnPlatformAccount} from './causes/payment/sessionOnPlatformAccount.ts'
import {shownAsExpiredInLastHours} from './causes/visibility/shownAsExpiredInLastHours.ts'
import {signedInWithOtherAccount} from './causes/person/signedInWithOtherAccount.ts'
import {stripeModeMismatch} from './causes/payment/stripeModeMismatch.ts'
import {subscriptionActiveAfterMoneyReturned} from './causes/payment/subscriptionActiveAfterMoneyReturned.ts'
import {subscriptionClipsDoNotMatchBookings} from './causes/subscription/subscriptionClipsDoNotMatchBookings.ts'
import {subscriptionClipsExhausted} from './causes/visibility/subscriptionClipsExhausted.ts'
import {subscriptionClipsMissing} from './causes/subscription/subscriptionClipsMissing.ts'
import {subscriptionDuplicate} from './causes/subscription/subscriptionDuplicate.ts'
import {subscriptionEndBeforeStart} from './causes/subscription/subscriptionEndBeforeStart.ts'
import {subscriptionExpired} from './causes/visibility/subscriptionExpired.ts'
import {subscriptionInactive} from './causes/subscription/subscriptionInactive.ts'
import {subscriptionLegacyShape} from './causes/subscription/subscriptionLegacyShape.ts'
import {subscriptionPassIdMissing} from './causes/subscription/subscriptionPassIdMissing.ts'
import {subscriptionPassNameMissing} from './causes/subscription/subscriptionPassNameMissing.ts'
import {subscriptionPaymentIdNotIntent} from './causes/subscription/subscriptionPaymentIdNotIntent.ts'
import {subscriptionTenantMismatch} from './causes/subscription/subscriptionTenantMismatch.ts'
import {subscriptionTenantMissing} from './causes/subscription/subscriptionTenantMissing.ts'
import {subscriptionTypeInvalid} from './causes/subscription/subscriptionTypeInvalid.ts'
import {subscriptionTypeMismatch} from './causes/subscription/subscriptionTypeMismatch.ts'
import {subscriptionWithoutPayment} from './causes/subscription/subscriptionWithoutPayment.ts'
import {subscriptionWrongEndDate} from './causes/subscription/subscriptionWrongEndDate.ts'
import {subscriptionWrongPass} from './causes/subscription/subscriptionWrongPass.ts'
import {subscriptionWrongUser} from './causes/subscription/subscriptionWrongUser.ts'
import {subscriptionZeroLength} from './causes/subscription/subscriptionZeroLength.ts'
import {tenantWithoutConnectedAccount} from './causes/payment/tenantWithoutConnectedAccount.ts'
import {upgradeClipsNotCarried} from './causes/upgrade/upgradeClipsNotCarried.ts'
import {upgradeOldDeactivatedWithoutNew} from './causes/upgrade/upgradeOldDeactivatedWithoutNew.ts'
import {upgradeOldStillActive} from './causes/upgrade/upgradeOldStillActive.ts'
import {userNotInSanity} from './causes/person/userNotInSanity.ts'
import {userRefIsClerkId} from './causes/person/userRefIsClerkId.ts'
import {userRolePending} from './causes/person/userRolePending.ts'
import {userTenantMissing} from './causes/person/userTenantMissing.ts'
import {visibleButUnbookable} from './causes/visibility/visibleButUnbookable.ts'
import {webhookFailed} from './causes/session/webhookFailed.ts'
import {webhookNeverLogged} from './causes/session/webhookNeverLogged.ts'
import {webhookSkippedType} from './causes/session/webhookSkippedType.ts'

/** What can be said of each stored pass and each payment by itself. Judged first: it tells which payment the answer rests on. */
export const SUBJECT_CAUSES: readonly SubjectCause[] = [
  bookingOnLaterExpiringSubscription,
  cancelledClassClipNotReturned,
  classPaymentWithoutBooking,
  draftDocumentVisible,
  hiddenFromHistory,
  paidSessionWithoutSubscription,
  sessionNotPaid,
  sessionOfSimilarEmail,
  shownAsExpiredInLastHours,
  subscriptionActiveAfterMoneyReturned,
  subscriptionClipsDoNotMatchBookings,
  subscriptionClipsExhausted,
  subscriptionClipsMissing,
  subscriptionDuplicate,
  subscriptionEndBeforeStart,
  subscriptionExpired,
  subscriptionInactive,
  subscriptionLegacyShape,
  subscriptionPassIdMissing,
  subscriptionPassNameMissing,
  subscriptionPaymentIdNotIntent,
  subscriptionTenantMismatch,
  subscriptionTenantMissing,
  subscriptionTypeInvalid,
  subscriptionTypeMismatch,
  subscriptionWithoutPayment,
  subscriptionWrongEndDate,
  subscriptionWrongPass,
  subscriptionWrongUser,
  subscriptionZeroLength,
  upgradeClipsNotCarried,
  upgradeOldDeactivatedWithoutNew,
  upgradeOldStillActive,
  userRefIsClerkId,
  visibleButUnbookable,
  webhookNeverLogged,
]

/** What can be said of the person, and of the payment that the answer rests on. */
export const CAUSES: readonly Cause[] = [
  clerkIdMismatch,
  clerkUserDeleted,
  connectedAccountChanged,
  connectedAccountInaccessible,
  contractAlreadyExpired,
  duplicateUserDocuments,
  emailDiffersInCaseOrSpace,
  freePassWithoutPaymentIntent,
  metadataLegacyKeys,
  metadataMissingPass,
  metadataMissingTenant,
  metadataMissingUser,
  noPaidSessionFound,
  nothingWrongInData,
  paidAtOtherSchool,
  passDateWithoutZone,
  passEditedSincePurchase,
  passExpiredAtPurchase,
  passInactive,
  passNameAmbiguous,
  passNotFound,
  passPriceAmbiguous,
  passPriceChanged,
  passRenamedSincePurchase,
  passTypeInvalid,
  passWithoutClassLimit,
  passWithoutValidity,
  payerEmailDiffers,
  paymentDisputed,
  paymentRefundedFull,
  paymentRefundedPartial,
  placeholderUser,
  promoDiscountApplied,
  sessionOnPlatformAccount,
  signedInWithOtherAccount,
  stripeModeMismatch,
  tenantWithoutConnectedAccount,
  userNotInSanity,
  userRolePending,
  userTenantMissing,
  webhookFailed,
  webhookSkippedType,
]
