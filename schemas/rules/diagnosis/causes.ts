import type {CaseCause, SubjectCause} from './cause.ts'
import {amountFarFromPrice} from './causes/payment/amountFarFromPrice.ts'
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
import {metadataTenantUnknown} from './causes/session/metadataTenantUnknown.ts'
import {metadataUserUnknown} from './causes/session/metadataUserUnknown.ts'
import {noPaidSessionFound} from './causes/payment/noPaidSessionFound.ts'
import {nothingWrongInData} from './causes/visibility/nothingWrongInData.ts'
import {paidAtOtherSchool} from './causes/payment/paidAtOtherSchool.ts'
import {paidSessionWithoutSubscription} from './causes/payment/paidSessionWithoutSubscription.ts'
import {paidTwice} from './causes/payment/paidTwice.ts'
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
import {payerHasOwnAccount} from './causes/session/payerHasOwnAccount.ts'
import {paymentCoversSeveralPasses} from './causes/payment/paymentCoversSeveralPasses.ts'
import {paymentCurrencyDiffers} from './causes/payment/paymentCurrencyDiffers.ts'
import {paymentDisputed} from './causes/payment/paymentDisputed.ts'
import {paymentInFlight} from './causes/payment/paymentInFlight.ts'
import {paymentMergedIntoHeldPass} from './causes/subscription/paymentMergedIntoHeldPass.ts'
import {paymentNamesOtherAccount} from './causes/session/paymentNamesOtherAccount.ts'
import {paymentNamesRecipient} from './causes/session/paymentNamesRecipient.ts'
import {paymentNotCaptured} from './causes/payment/paymentNotCaptured.ts'
import {paymentOutsideCheckout} from './causes/payment/paymentOutsideCheckout.ts'
import {paymentRecurring} from './causes/payment/paymentRecurring.ts'
import {paymentRefundedFull} from './causes/payment/paymentRefundedFull.ts'
import {paymentRefundedPartial} from './causes/payment/paymentRefundedPartial.ts'
import {paymentStateUnknown} from './causes/payment/paymentStateUnknown.ts'
import {placeholderUser} from './causes/person/placeholderUser.ts'
import {promoDiscountApplied} from './causes/session/promoDiscountApplied.ts'
import {refundPending} from './causes/payment/refundPending.ts'
import {samePassHeldUnexplained} from './causes/subscription/samePassHeldUnexplained.ts'
import {schoolAccountShared} from './causes/session/schoolAccountShared.ts'
import {sessionNotPaid} from './causes/payment/sessionNotPaid.ts'
import {sessionOfSimilarEmail} from './causes/session/sessionOfSimilarEmail.ts'
import {sessionOnPlatformAccount} from './causes/payment/sessionOnPlatformAccount.ts'
import {shownAsExpiredInLastHours} from './causes/visibility/shownAsExpiredInLastHours.ts'
import {signedInWithOtherAccount} from './causes/person/signedInWithOtherAccount.ts'
import {storedValueWrongKind} from './causes/subscription/storedValueWrongKind.ts'
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
import {subscriptionUnpublished} from './causes/subscription/subscriptionUnpublished.ts'
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
import type {FindingCode} from './findingCodes.ts'

/**
 * Every cause. What can be said of each stored pass and each payment by itself is `of: 'subjects'`, and judged first: it
 * tells which payment the answer rests on. What can be said of the person, and of that payment, is `of: 'case'`.
 */
export const CAUSES: {readonly [Code in FindingCode]: SubjectCause<Code> | CaseCause<Code>} = {
  'amount-far-from-price': amountFarFromPrice,
  'booking-on-later-expiring-subscription': bookingOnLaterExpiringSubscription,
  'cancelled-class-clip-not-returned': cancelledClassClipNotReturned,
  'class-payment-without-booking': classPaymentWithoutBooking,
  'clerk-id-mismatch': clerkIdMismatch,
  'clerk-user-deleted': clerkUserDeleted,
  'connected-account-changed': connectedAccountChanged,
  'connected-account-inaccessible': connectedAccountInaccessible,
  'contract-already-expired': contractAlreadyExpired,
  'draft-document-visible': draftDocumentVisible,
  'duplicate-user-documents': duplicateUserDocuments,
  'email-differs-in-case-or-space': emailDiffersInCaseOrSpace,
  'free-pass-without-payment-intent': freePassWithoutPaymentIntent,
  'hidden-from-history': hiddenFromHistory,
  'metadata-legacy-keys': metadataLegacyKeys,
  'metadata-missing-pass': metadataMissingPass,
  'metadata-missing-tenant': metadataMissingTenant,
  'metadata-missing-user': metadataMissingUser,
  'metadata-tenant-unknown': metadataTenantUnknown,
  'metadata-user-unknown': metadataUserUnknown,
  'no-paid-session-found': noPaidSessionFound,
  'nothing-wrong-in-data': nothingWrongInData,
  'paid-at-other-school': paidAtOtherSchool,
  'paid-session-without-subscription': paidSessionWithoutSubscription,
  'paid-twice': paidTwice,
  'pass-date-without-zone': passDateWithoutZone,
  'pass-edited-since-purchase': passEditedSincePurchase,
  'pass-expired-at-purchase': passExpiredAtPurchase,
  'pass-inactive': passInactive,
  'pass-name-ambiguous': passNameAmbiguous,
  'pass-not-found': passNotFound,
  'pass-price-ambiguous': passPriceAmbiguous,
  'pass-price-changed': passPriceChanged,
  'pass-renamed-since-purchase': passRenamedSincePurchase,
  'pass-type-invalid': passTypeInvalid,
  'pass-without-class-limit': passWithoutClassLimit,
  'pass-without-validity': passWithoutValidity,
  'payer-email-differs': payerEmailDiffers,
  'payer-has-own-account': payerHasOwnAccount,
  'payment-covers-several-passes': paymentCoversSeveralPasses,
  'payment-currency-differs': paymentCurrencyDiffers,
  'payment-disputed': paymentDisputed,
  'payment-in-flight': paymentInFlight,
  'payment-merged-into-held-pass': paymentMergedIntoHeldPass,
  'payment-names-other-account': paymentNamesOtherAccount,
  'payment-names-recipient': paymentNamesRecipient,
  'payment-not-captured': paymentNotCaptured,
  'payment-outside-checkout': paymentOutsideCheckout,
  'payment-recurring': paymentRecurring,
  'payment-refunded-full': paymentRefundedFull,
  'payment-refunded-partial': paymentRefundedPartial,
  'payment-state-unknown': paymentStateUnknown,
  'placeholder-user': placeholderUser,
  'promo-discount-applied': promoDiscountApplied,
  'refund-pending': refundPending,
  'same-pass-held-unexplained': samePassHeldUnexplained,
  'school-account-shared': schoolAccountShared,
  'session-not-paid': sessionNotPaid,
  'session-of-similar-email': sessionOfSimilarEmail,
  'session-on-platform-account': sessionOnPlatformAccount,
  'shown-as-expired-in-last-hours': shownAsExpiredInLastHours,
  'signed-in-with-other-account': signedInWithOtherAccount,
  'stored-value-wrong-kind': storedValueWrongKind,
  'stripe-mode-mismatch': stripeModeMismatch,
  'subscription-active-after-money-returned': subscriptionActiveAfterMoneyReturned,
  'subscription-clips-do-not-match-bookings': subscriptionClipsDoNotMatchBookings,
  'subscription-clips-exhausted': subscriptionClipsExhausted,
  'subscription-clips-missing': subscriptionClipsMissing,
  'subscription-duplicate': subscriptionDuplicate,
  'subscription-end-before-start': subscriptionEndBeforeStart,
  'subscription-expired': subscriptionExpired,
  'subscription-inactive': subscriptionInactive,
  'subscription-legacy-shape': subscriptionLegacyShape,
  'subscription-pass-id-missing': subscriptionPassIdMissing,
  'subscription-pass-name-missing': subscriptionPassNameMissing,
  'subscription-payment-id-not-intent': subscriptionPaymentIdNotIntent,
  'subscription-tenant-mismatch': subscriptionTenantMismatch,
  'subscription-tenant-missing': subscriptionTenantMissing,
  'subscription-type-invalid': subscriptionTypeInvalid,
  'subscription-type-mismatch': subscriptionTypeMismatch,
  'subscription-unpublished': subscriptionUnpublished,
  'subscription-without-payment': subscriptionWithoutPayment,
  'subscription-wrong-end-date': subscriptionWrongEndDate,
  'subscription-wrong-pass': subscriptionWrongPass,
  'subscription-wrong-user': subscriptionWrongUser,
  'subscription-zero-length': subscriptionZeroLength,
  'tenant-without-connected-account': tenantWithoutConnectedAccount,
  'upgrade-clips-not-carried': upgradeClipsNotCarried,
  'upgrade-old-deactivated-without-new': upgradeOldDeactivatedWithoutNew,
  'upgrade-old-still-active': upgradeOldStillActive,
  'user-not-in-sanity': userNotInSanity,
  'user-ref-is-clerk-id': userRefIsClerkId,
  'user-role-pending': userRolePending,
  'user-tenant-missing': userTenantMissing,
  'visible-but-unbookable': visibleButUnbookable,
  'webhook-failed': webhookFailed,
  'webhook-never-logged': webhookNeverLogged,
  'webhook-skipped-type': webhookSkippedType,
}
