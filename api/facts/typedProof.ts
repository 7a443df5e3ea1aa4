import {claimsOfProof} from '../../schemas/rules/claim/claimedPayment.ts'
import {stripeIdsIn} from '../../schemas/rules/claim/stripeIdsIn.ts'
import type {Gathering} from './gathering.ts'

/** What a person typed as the proof of a payment. Null: a plan rests on something else, or none is asked for. */
function proofOf({inquiry: {intent}}: Pick<Gathering, 'inquiry'>): string | null {
  const basis = intent !== null && 'basis' in intent ? intent.basis : null
  return basis?.kind === 'evidence' ? basis.evidence.reference : null
}

/** The ids of Stripe that stand in a typed proof. */
export function typedIdsOf(gathering: Pick<Gathering, 'inquiry'>): string[] {
  return stripeIdsIn(proofOf(gathering) ?? '')
}

/** The names under which a typed proof is claimed. */
export function typedNamesOf(gathering: Pick<Gathering, 'inquiry'>): string[] {
  const proof = proofOf(gathering)
  if (proof === null) return []
  return claimsOfProof(gathering.inquiry.schoolId, proof).flatMap(({names}) => names)
}

/** The account that stands in an address of Stripe's dashboard. */
export function typedAccountsOf(gathering: Pick<Gathering, 'inquiry'>): string[] {
  return (proofOf(gathering) ?? '').match(/acct_\w+/g) ?? []
}
