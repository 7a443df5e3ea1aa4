import {assess} from '../assessment/assess.ts'
import type {AssessedSubscription, Assessment} from '../assessment/assessment.ts'
import {linked} from '../assessment/linkedSubscriptions.ts'
import {whatWasSold} from '../assessment/whatWasSold.ts'
import {webhookOutcomes} from '../assessment/webhookOutcome.ts'
import {subscriptionActiveAfterMoneyReturned} from '../diagnosis/causes/payment/subscriptionActiveAfterMoneyReturned.ts'
import type {StudentFacts} from '../facts.ts'
import {isComing, isKept, isPaid, type Purchase} from '../purchase.ts'
import type {Discrepancy} from './discrepancy.ts'
import {heldSubscription} from './heldSubscription.ts'
import {judgePayment} from './judgePayment.ts'
import {returnedThoughActive} from './notPaid.ts'

/** What the comparison says of one student's payments. */
export interface JudgedStudent {
  rows: Discrepancy[]
  /** Subscriptions of which it would be wrong to say that nobody paid for them. */
  explained: string[]
}

/** Judges a student's payments, and the passes that stand for them, by the rules of the student file. */
export function judgeStudent(facts: StudentFacts): JudgedStudent {
  const assessment = assess(facts)
  const own = new Set(assessment.purchases.map(({purchase}) => purchase.purchaseId))
  const strangers = facts.purchases
    .filter(({purchaseId}) => !own.has(purchaseId) && !assessment.others.some(isOf(purchaseId)))
    .flatMap((purchase) => judgeOwnerless(purchase, facts) ?? [])
  return {
    rows: [
      ...assessment.purchases.flatMap((entry) => judgePayment(entry, assessment) ?? []),
      ...strangers,
      ...moneyReturned(assessment),
    ],
    explained: explainedIn(assessment),
  }
}

/** A payment that leads to nobody: no pass can be looked for at its student. */
export function judgeOwnerless(purchase: Purchase, facts: StudentFacts): Discrepancy | null {
  const student = {...facts.student, id: '', user: null, users: []}
  const nobodys = {...facts, student, subscriptions: []}
  const entry = {
    purchase,
    person: 'payer-email' as const,
    ...whatWasSold(purchase, nobodys),
    links: [],
    webhook: webhookOutcomes(facts)(purchase),
    paid: isPaid(purchase),
    kept: isKept(purchase),
  }
  return judgePayment(entry, {facts: nobodys, doubts: new Map(), linkedTo: new Map()})
}

function isOf(purchaseId: string) {
  return ({purchase}: {purchase: Purchase}) => purchase.purchaseId === purchaseId
}

function moneyReturned(assessment: Assessment): Discrepancy[] {
  const {school} = assessment.facts
  const returned = new Set(
    subscriptionActiveAfterMoneyReturned.find(assessment).map(({subjectId}) => subjectId),
  )
  return assessment.subscriptions
    .filter(({subscription: {id, schoolId}}) => returned.has(id) && schoolId === school.id)
    .flatMap(({subscription}) => {
      const held = heldSubscription(subscription)
      return held === null ? [] : [returnedThoughActive(held, school.currency)]
    })
}

/** Paid for, about to be, or perhaps for a payment of which nobody knows yet. */
function explainedIn(assessment: Assessment): string[] {
  const {purchases, others, doubts} = assessment
  const tied = [...purchases, ...others]
    .filter(({paid, purchase}) => paid || isComing(purchase))
    .flatMap((entry) => linked(entry, assessment).map(idOf))
  const perhaps = [...doubts.values()]
    .flat()
    .flatMap((doubt) => (doubt.kind === 'same-pass-held-unexplained' ? doubt.subscriptionIds : []))
  return [...new Set([...tied, ...perhaps])]
}

function idOf({subscription}: AssessedSubscription): string {
  return subscription.id
}
