import type {Cause, SubjectCause} from './cause.ts'
import {bookingOnLaterExpiringSubscription} from './causes/bookingOnLaterExpiringSubscription.ts'
import {cancelledClassClipNotReturned} from './causes/cancelledClassClipNotReturned.ts'
import {classPaymentWithoutBooking} from './causes/classPaymentWithoutBooking.ts'
import {clerkIdMismatch} from './causes/clerkIdMismatch.ts'
import {clerkUserDeleted} from './causes/clerkUserDeleted.ts'
import {connectedAccountChanged} from './causes/connectedAccountChanged.ts'
import {connectedAccountInaccessible} from './causes/connectedAccountInaccessible.ts'
import {contractAlreadyExpired} from './causes/contractAlreadyExpired.ts'
import {draftDocumentVisible} from './causes/draftDocumentVisible.ts'
import {duplicateUserDocuments} from './causes/duplicateUserDocuments.ts'
import {emailDiffersInCaseOrSpace} from './causes/emailDiffersInCaseOrSpace.ts'
import {freePassWithoutPaymentIntent} from './causes/freePassWithoutPaymentIntent.ts'
import {hiddenFromHistory} from './causes/hiddenFromHistory.ts'
import {metadataLegacyKeys} from './causes/metadataLegacyKeys.ts'
import {metadataMissingPass} from './causes/metadataMissingPass.ts'
import {metadataMissingTenant} from './causes/metadataMissingTenant.ts'
import {metadataMissingUser} from './causes/metadataMissingUser.ts'
import {noPaidSessionFound} from './causes/noPaidSessionFound.ts'
import {nothingWrongInData} from './causes/nothingWrongInData.ts'
import {paidAtOtherSchool} from './causes/paidAtOtherSchool.ts'
import {paidSessionWithoutSubscription} from './causes/paidSessionWithoutSubscription.ts'
import {passDateWithoutZone} from './causes/passDateWithoutZone.ts'
import {passEditedSincePurchase} from './causes/passEditedSincePurchase.ts'
import {passExpiredAtPurchase} from './causes/passExpiredAtPurchase.ts'
import {passInactive} from './causes/passInactive.ts'
import {passNameAmbiguous} from './causes/passNameAmbiguous.ts'
import {passNotFound} from './causes/passNotFound.ts'
import {passPriceAmbiguous} from './causes/passPriceAmbiguous.ts'
import {passPriceChanged} from './causes/passPriceChanged.ts'
import {passRenamedSincePurchase} from './causes/passRenamedSincePurchase.ts'
import {passTypeInvalid} from './causes/passTypeInvalid.ts'
import {passWithoutClassLimit} from './causes/passWithoutClassLimit.ts'
import {passWithoutValidity} from './causes/passWithoutValidity.ts'
import {payerEmailDiffers} from './causes/payerEmailDiffers.ts'
import {paymentDisputed} from './causes/paymentDisputed.ts'
import {paymentRefundedFull} from './causes/paymentRefundedFull.ts'
import {paymentRefundedPartial} from './causes/paymentRefundedPartial.ts'
import {placeholderUser} from './causes/placeholderUser.ts'
import {promoDiscountApplied} from './causes/promoDiscountApplied.ts'
import {sessionNotPaid} from './causes/sessionNotPaid.ts'
import {sessionOfSimilarEmail} from './causes/sessionOfSimilarEmail.ts'
import {sessionOnPlatformAccount} from './causes/sessionOnPlatformAccount.ts'
import {shownAsExpiredInLastHours} from './causes/shownAsExpiredInLastHours.ts'
import {signedInWithOtherAccount} from './causes/signedInWithOtherAccount.ts'
import {stripeModeMismatch} from './causes/stripeModeMismatch.ts'
import {subscriptionActiveAfterMoneyReturned} from './causes/subscriptionActiveAfterMoneyReturned.ts'
import {subscriptionClipsDoNotMatchBookings} from './causes/subscriptionClipsDoNotMatchBookings.ts'
import {subscriptionClipsExhausted} from './causes/subscriptionClipsExhausted.ts'
import {subscriptionClipsMissing} from './causes/subscriptionClipsMissing.ts'
import {subscriptionDuplicate} from './causes/subscriptionDuplicate.ts'
import {subscriptionEndBeforeStart} from './causes/subscriptionEndBeforeStart.ts'
import {subscriptionExpired} from './causes/subscriptionExpired.ts'
import {subscriptionInactive} from './causes/subscriptionInactive.ts'
import {subscriptionLegacyShape} from './causes/subscriptionLegacyShape.ts'
import {subscriptionPassIdMissing} from './causes/subscriptionPassIdMissing.ts'
import {subscriptionPassNameMissing} from './causes/subscriptionPassNameMissing.ts'
import {subscriptionPaymentIdNotIntent} from './causes/subscriptionPaymentIdNotIntent.ts'
import {subscriptionTenantMismatch} from './causes/subscriptionTenantMismatch.ts'
import {subscriptionTenantMissing} from './causes/subscriptionTenantMissing.ts'
import {subscriptionTypeInvalid} from './causes/subscriptionTypeInvalid.ts'
import {subscriptionTypeMismatch} from './causes/subscriptionTypeMismatch.ts'
import {subscriptionWithoutPayment} from './causes/subscriptionWithoutPayment.ts'
import {subscriptionWrongEndDate} from './causes/subscriptionWrongEndDate.ts'
import {subscriptionWrongPass} from './causes/subscriptionWrongPass.ts'
import {subscriptionWrongUser} from './causes/subscriptionWrongUser.ts'
import {subscriptionZeroLength} from './causes/subscriptionZeroLength.ts'
import {tenantWithoutConnectedAccount} from './causes/tenantWithoutConnectedAccount.ts'
import {upgradeClipsNotCarried} from './causes/upgradeClipsNotCarried.ts'
import {upgradeOldDeactivatedWithoutNew} from './causes/upgradeOldDeactivatedWithoutNew.ts'
import {upgradeOldStillActive} from './causes/upgradeOldStillActive.ts'
import {userNotInSanity} from './causes/userNotInSanity.ts'
import {userRefIsClerkId} from './causes/userRefIsClerkId.ts'
import {userRolePending} from './causes/userRolePending.ts'
import {userTenantMissing} from './causes/userTenantMissing.ts'
import {visibleButUnbookable} from './causes/visibleButUnbookable.ts'
import {webhookFailed} from './causes/webhookFailed.ts'
import {webhookNeverLogged} from './causes/webhookNeverLogged.ts'
import {webhookSkippedType} from './causes/webhookSkippedType.ts'

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
