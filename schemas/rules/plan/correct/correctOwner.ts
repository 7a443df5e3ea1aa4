import {ownerReferenceIds} from '../../assessment/ownerOf.ts'
import {isOwn} from '../../assessment/personOf.ts'
import {homeDocument} from '../../signIn.ts'
import {changed, reference} from '../documentChange.ts'
import type {Confirmation, FieldChange, Refusal} from '../plan.ts'
import type {CorrectionInput} from './aspect.ts'

type OwnerCorrection =
  | {ok: true; fields: FieldChange[]; confirmations: Confirmation[]; needsHome: boolean}
  | {ok: false; refusal: Refusal}

const IN_PLACE: Extract<OwnerCorrection, {ok: true}> = {
  ok: true,
  fields: [],
  confirmations: [],
  needsHome: false,
}

/** The pass goes to the document of the account that paid. A document that is right needs no new reference. */
export function correctOwner(input: CorrectionInput): OwnerCorrection {
  const {entry, survivor, home, assessment} = input
  const {userId} = survivor.subscription
  const owners = ownerReferenceIds(entry, assessment)
  if (owners === null || (userId !== null && owners.includes(userId))) return IN_PLACE
  if (!isOwn(entry.person)) return moveToPayer(input)
  if (home === null) return {ok: false, refusal: 'student-has-no-account'}
  return userId === home.userId ? {...IN_PLACE, needsHome: true} : moved(input, home.userId)
}

function moveToPayer(input: CorrectionInput): OwnerCorrection {
  const {assessment, entry} = input
  const payer = homeDocument(entry.purchase.claims.clerkId, assessment.facts.otherUsers)
  return payer === null ? {ok: false, refusal: 'student-has-no-account'} : moved(input, payer.id)
}

function moved({survivor}: CorrectionInput, userId: string): OwnerCorrection {
  const {document} = survivor.subscription
  return {
    ok: true,
    fields: changed(document, 'user', reference(userId), 'document-of-student'),
    confirmations: ['moves-subscription-between-users'],
    needsHome: true,
  }
}
