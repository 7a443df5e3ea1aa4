import type {AssessedPurchaseView} from '../../schemas/contract/student.ts'
import type {AssessedPurchase} from '../../schemas/rules/assessment/assessment.ts'
import {CONCERNS_STUDENT, isOwn} from '../../schemas/rules/assessment/personOf.ts'
import {verdictsOf, type PurchaseVerdict} from '../../schemas/rules/assessment/verdict.ts'
import type {Diagnosis} from '../../schemas/rules/diagnosis/diagnose.ts'
import {unknownMetadata} from '../../schemas/rules/metadataKeys.ts'
import {receiptName, type Purchase} from '../../schemas/rules/purchase.ts'
import {foldEmail, studentEmails} from '../../schemas/rules/student.ts'
import {maskAddresses} from '../../schemas/rules/summary/maskPersonalData.ts'
import {withoutSecrets} from '../problems/withoutSecrets.ts'
import {stripeUrlOf} from './stripeUrlOf.ts'

/** The payments that concern the student, the newest first. Addresses of other people cannot be read in them. */
export function purchaseViews(diagnosis: Diagnosis): AssessedPurchaseView[] {
  const {purchases, others, facts} = diagnosis.assessment
  const readable = studentEmails(facts.student)
  const verdictOf = verdictsOf(diagnosis)
  return [...purchases, ...others]
    .filter(({person}) => CONCERNS_STUDENT[person])
    .toSorted((a, b) => b.purchase.createdAt.localeCompare(a.purchase.createdAt))
    .map((entry) => purchaseView(entry, verdictOf(entry), readable))
}

function purchaseView(
  entry: AssessedPurchase,
  verdict: PurchaseVerdict,
  readable: readonly string[],
): AssessedPurchaseView {
  const {person, schoolId, pass, links, paid, kept} = entry
  const purchase = shownPurchase(entry, readable)
  return {
    purchase,
    person,
    schoolId,
    passId: pass?.id ?? null,
    passName: pass?.name ?? receiptName(purchase),
    links,
    paid,
    kept,
    ...verdict,
    unknownMetadata: unknownMetadata(purchase.metadata),
    stripeUrl: stripeUrlOf(purchase),
  }
}

/** Who pays for the student is told; who else pays, or is meant, is not. */
function shownPurchase(
  {purchase, person}: AssessedPurchase,
  readable: readonly string[],
): Purchase {
  const mask = (text: string): string => maskAddresses(withoutSecrets(text), readable)
  const metadata = Object.fromEntries(
    Object.entries(purchase.metadata).map(([key, value]) => [key, mask(value)]),
  )
  if (isOwn(person)) return {...purchase, metadata}
  const {payerEmail, payerName, claims} = purchase
  const isHis = payerEmail !== null && readable.includes(foldEmail(payerEmail))
  return {
    ...purchase,
    metadata,
    payerEmail: payerEmail === null ? null : mask(payerEmail),
    payerName: isHis ? payerName : null,
    claims: {...claims, clerkId: claims.clerkId === null ? null : mask(claims.clerkId)},
  }
}
