import type {Assessment} from '../assessment/assessment.ts'
import type {StudentFacts} from '../facts.ts'
import {objectionsTo} from '../identity/identityHints.ts'
import {linkIdOf} from '../identity/identityLink.ts'
import {studentReferenceIds, type ClerkAccount, type UserDocument} from '../student.ts'
import {added, changed, creation, patch} from './documentChange.ts'
import {finishPlan, plainDraft, refusedPlan} from './finishPlan.ts'
import type {Intent} from './intent.ts'
import type {DocumentChange, ProposedPlan, Refusal} from './plan.ts'

type LinkIntent = Extract<Intent, {action: 'link'}>

/** Plans that two people are treated as one student at this school. Neither of their documents is touched. */
export function planLink(assessment: Assessment, intent: LinkIntent): ProposedPlan {
  const {facts} = assessment
  const other = otherOf(facts, intent.otherId)
  const refusal = refusalOf(facts, intent.otherId, other)
  if (refusal !== null || other === null) {
    return refusedPlan(assessment, intent, [refusal ?? 'other-person-unknown'])
  }
  const objections = other.user === null ? [] : objectionsTo(other.user, facts)
  return finishPlan(assessment, {
    ...plainDraft(intent, [linking(facts, other.id)]),
    warnings: objections.length > 0 ? ['people-seem-different'] : [],
    confirmations: ['same-person'],
  })
}

interface OtherPerson {
  /** `_id` of the document; of a person without one, the Clerk id. */
  id: string
  user: UserDocument | null
  account: ClerkAccount | null
  tied: boolean
}

function otherOf({identity}: StudentFacts, otherId: string): OtherPerson | null {
  const found =
    identity.others.find(({user}) => user.id === otherId) ??
    identity.others.find(({user}) => user.clerkId === otherId)
  const account = identity.otherAccounts.find(({id}) => id === otherId) ?? null
  if (found) return {id: found.user.id, user: found.user, account, tied: found.tied}
  return account && {id: account.id, user: null, account, tied: true}
}

function refusalOf(
  {student, identity}: StudentFacts,
  otherId: string,
  other: OtherPerson | null,
): Refusal | null {
  if (otherId === student.id) return 'link-to-oneself'
  if (studentReferenceIds(student).includes(otherId)) {
    const isLinked = identity.links.some(
      ({link, standing}) => standing === 'holds' && link.people.includes(otherId),
    )
    return isLinked ? 'already-linked' : 'same-person-already'
  }
  if (other === null) return 'other-person-unknown'
  return other.tied ? null : 'other-person-at-other-school'
}

/** A link that was undone, or that nobody vouches for, is written anew in its place, for a pair has one id. */
function linking({student, school, identity}: StudentFacts, otherId: string): DocumentChange {
  const id = linkIdOf(school.id, student.id, otherId)
  const fields = [
    added('school', {_type: 'reference', _ref: school.id, _weak: true}, 'school-of-pass'),
    added('people', [student.id, otherId].toSorted(), 'said-by-person'),
    added('isActive', true, 'said-by-person'),
  ]
  const found = identity.links.find(({link}) => link.id === id)
  if (found === undefined) return creation('passIdentityLink', id, fields)
  const {link, standing} = found
  const switchOn = changed(link.document, 'isActive', true, 'said-by-person')
  const anew = fields.map((entry) => ({...entry, before: link.document[entry.field] ?? null}))
  return patch('passIdentityLink', link, standing === 'undone' ? switchOn : anew)
}
