import {studentReferenceIds} from '../../../student.ts'
import type {AssessedPurchase, Assessment} from '../../../assessment/assessment.ts'
import {finding, type SubjectCause} from '../../cause.ts'
import {paymentValues, sessionEvidence} from '../../evidence.ts'

/** A class that was paid by itself. No pass is owed for it. */
export const classPaymentWithoutBooking = {
  of: 'subjects',
  code: 'class-payment-without-booking',
  find: (assessment) =>
    assessment.purchases
      .filter(
        (entry) =>
          entry.kept &&
          entry.purchase.claims.kind === 'class' &&
          entry.purchase.claims.statedType === null &&
          !isBooked(entry, assessment),
      )
      .map(({purchase}) =>
        finding({
          code: 'class-payment-without-booking',
          subjectId: purchase.purchaseId,
          evidence: [
            sessionEvidence(purchase, 'metadata.classId', purchase.claims.classId),
            sessionEvidence(purchase, 'metadata.type', purchase.claims.statedType),
          ],
          values: paymentValues(purchase),
        }),
      ),
} satisfies SubjectCause

function isBooked({purchase}: AssessedPurchase, {facts}: Assessment): boolean {
  const {purchaseId, paymentIntentId, chargeId, claims} = purchase
  const paymentIds = new Set([purchaseId, paymentIntentId, chargeId])
  const references = studentReferenceIds(facts.student)
  const hasPlace = facts.bookings.some(
    ({instanceId, studentRef}) =>
      instanceId === claims.classId && studentRef !== null && references.includes(studentRef),
  )
  return (
    hasPlace ||
    facts.classBookings.some(
      ({classId, userId, paymentId}) =>
        (paymentId !== null && paymentIds.has(paymentId)) ||
        (classId !== null &&
          classId === claims.classId &&
          userId !== null &&
          references.includes(userId)),
    )
  )
}
