import {z} from 'zod'
import {
  readClaim,
  type HeldPass,
  type PaymentClaim,
} from '../../schemas/rules/claim/paymentClaim.ts'
import {readSubscription} from '../../schemas/rules/documents/readSubscription.ts'
import {PUBLISHED} from '../lake/filters.ts'
import {eachReadable} from '../lake/eachReadable.ts'
import {storedDocument} from '../lake/storedDocument.ts'

/** Of which payments it is to be known whether they were given. */
export interface ClaimIds {
  /** Names of payments, of any kind. */
  claimNames: string[]
  /** Subscriptions whose claims are wanted, whatever their names. */
  heldBy: string[]
  /** The note of a repair whose claims are wanted. Null: of none. */
  claimsOfNote: string | null
  /** The school whose passes on typed proofs are wanted. Null: of none. */
  proofsOfSchool: string | null
}

export const NO_CLAIM_IDS: ClaimIds = {
  claimNames: [],
  heldBy: [],
  claimsOfNote: null,
  proofsOfSchool: null,
}

/** A subscription, with whose it is. */
const HOLDER = `"student": *[_type == "user" && ${PUBLISHED}
  && (_id == ^.subscription.user._ref || clerkId == ^.subscription.user._ref)][0]
  {"id": _id, "name": coalesce(name, firstName)}`

/** What a query has to ask to answer `claimsIn`; its parameters are `ClaimIds`. */
export const CLAIMS = `"claims": *[_type == "passPaymentClaim"
    && (array::intersects(names, $claimNames) || subscription._ref in $heldBy
      || (defined($claimsOfNote)
        && _id in *[_type == "passAuditNote" && _id == $claimsOfNote][0].paymentClaims[]._ref))]{
    "id": _id,
    school,
    "claim": @,
    "subscription": *[_type == "subscription" && ${PUBLISHED} && _id == ^.subscription._ref][0],
    "written": *[_type == "passAuditNote" && references(^._id)] | order(at desc)[0]
      {at, "actorName": actor.name}
  }{..., ${HOLDER}},
  "evidenceUses": *[_type == "subscription" && ${PUBLISHED} && defined(supportEvidence)
    && defined($proofsOfSchool) && tenant._ref == $proofsOfSchool]
    {"id": _id, tenant, "subscription": @}{..., ${HOLDER}}`

const student = z.object({id: z.string(), name: z.string().nullable().catch(null)}).nullable()

const heldPass = z
  .object({subscription: storedDocument, student})
  .transform(({subscription, student: holder}): HeldPass => ({
    subscription: readSubscription(subscription),
    studentId: holder?.id ?? null,
    studentName: holder?.name ?? null,
  }))

const paymentClaim = z
  .object({
    claim: storedDocument,
    subscription: storedDocument.nullable(),
    student,
    written: z.object({at: z.string(), actorName: z.string().nullable()}).nullable().catch(null),
  })
  .transform(({claim, subscription, student: holder, written}): PaymentClaim => ({
    ...readClaim(claim),
    pass: subscription === null ? null : heldPass.parse({subscription, student: holder}),
    written,
  }))

/**
 * The answer to `CLAIMS`. A claim that cannot be read still keeps its payment from being given: its id is taken, and the last look
 * before a write meets it.
 */
export const claimsAnswer = {
  claims: eachReadable(paymentClaim, 'passPaymentClaim'),
  evidenceUses: eachReadable(heldPass, 'subscription'),
}
