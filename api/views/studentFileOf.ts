import type {StudentFile} from '../../schemas/contract/student.ts'
import type {AssessedSubscription} from '../../schemas/rules/assessment/assessment.ts'
import {balanceOf} from '../../schemas/rules/balance.ts'
import {diagnose} from '../../schemas/rules/diagnosis/diagnose.ts'
import type {Pass} from '../../schemas/rules/pass.ts'
import {compareWithPayments} from '../../schemas/rules/plan/correct/compareWithPayments.ts'
import {givenByHand} from '../../schemas/rules/recommend/givenByHand.ts'
import {recommend} from '../../schemas/rules/recommend/recommend.ts'
import type {StudentFacts} from '../../schemas/rules/facts.ts'
import {identityHints} from '../../schemas/rules/identity/identityHints.ts'
import {visibilityOf} from '../../schemas/rules/visibility.ts'
import {summariseNote} from '../audit/summariseNote.ts'
import {undosAmong} from '../audit/undosAmong.ts'
import type {VerifiedActor} from '../auth/actor.ts'
import type {Gathered} from '../facts/gatherFacts.ts'
import {purchaseViews} from './purchaseViews.ts'

/** Everything that the screen shows about a student, worked out of what was gathered. */
export function studentFileOf(
  {facts, notes, deepSearch}: Gathered,
  actor: VerifiedActor,
): StudentFile {
  const diagnosis = diagnose(facts)
  const {assessment, findings, ruledOut, notJudged} = diagnosis
  const passes = facts.passes.filter(({schoolId}) => schoolId === facts.school.id)
  const recommendation = recommend(diagnosis)
  const subscriptions = assessment.subscriptions
    .filter(({unpublished}) => !unpublished)
    .toSorted((a, b) => b.subscription.createdAt.localeCompare(a.subscription.createdAt))
    .map(subscriptionView)
  const undos = undosAmong(notes)
  const repairs = notes.flatMap((note) => summariseNote(note, undos) ?? [])
  return {
    checkedAt: facts.now,
    mayRepair: actor.mayRepair,
    school: facts.school,
    student: identityOf(facts),
    sources: facts.sources,
    findings,
    ruledOut,
    notJudged,
    recommendation,
    givenByHand: givenByHand(recommendation, subscriptions, repairs),
    balance: balanceOf(diagnosis),
    deepSearch,
    purchases: purchaseViews(diagnosis),
    subscriptions,
    unpublished: facts.drafts.map((draft) =>
      subscriptionView({
        subscription: draft,
        visibility: visibilityOf(draft, assessment.viewer),
        link: null,
      }),
    ),
    comparisons: compareWithPayments(assessment),
    passes: passes.map(passView).toSorted((a, b) => a.name.localeCompare(b.name)),
    samePrice: samePriceGroups(passes),
    repairs,
    unreadable: facts.unreadable,
  }
}

function identityOf(facts: StudentFacts): StudentFile['student'] {
  const {student, identity} = facts
  const {user, users, clerkAccounts} = student
  const [account] = clerkAccounts
  return {
    id: student.id,
    name: user?.name ?? account?.name ?? null,
    email: user?.email ?? account?.primaryEmail ?? null,
    clerkId: student.clerkId,
    users: users.map(({id, name, email, phone, role, clerkId, schoolId}) => ({
      id,
      name,
      email,
      phone,
      role,
      clerkId,
      schoolId,
    })),
    clerkAccounts,
    unknownClerkIds: student.unknownClerkIds,
    hints: identityHints(facts),
    links: identity.links.map(({link, standing}) => ({
      id: link.id,
      otherId: link.people.find((id) => id !== student.id && id !== student.clerkId) ?? student.id,
      standing,
      signedBy: link.signature?.actorName ?? null,
      noteId: link.signature?.noteId ?? null,
    })),
  }
}

function subscriptionView(
  entry: Pick<AssessedSubscription, 'subscription' | 'visibility' | 'link'>,
): StudentFile['subscriptions'][number] {
  const {subscription, visibility, link} = entry
  return {
    id: subscription.id,
    revision: subscription.revision,
    createdAt: subscription.createdAt,
    updatedAt: subscription.updatedAt,
    passId: subscription.passId,
    passName: subscription.passName,
    type: subscription.type,
    isActive: subscription.isActive,
    startDate: subscription.startDate,
    endDate: subscription.endDate,
    remainingClips: subscription.remainingClips,
    purchasePrice: subscription.purchasePrice,
    schoolId: subscription.schoolId,
    replacedBy: subscription.replacedBy,
    hasDraft: subscription.hasDraft,
    visibility,
    link,
  }
}

function passView(pass: Pass): StudentFile['passes'][number] {
  const {id, name, type, price, validityDays, expiryDate, classesLimit, isActive} = pass
  return {id, name, type, price, validityDays, expiryDate, classesLimit, isActive}
}

/** The classic mistake is to take one of these for the other. */
function samePriceGroups(passes: readonly Pass[]): StudentFile['samePrice'] {
  const prices = [...new Set(passes.map(({price}) => price))].filter((price) => price !== null)
  return prices
    .map((price) => ({
      price,
      passIds: passes.filter((pass) => pass.price === price).map(({id}) => id),
    }))
    .filter(({passIds}) => passIds.length > 1)
}
