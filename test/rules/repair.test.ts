import {describe, expect, it} from 'vitest'
import {assess} from '../../schemas/rules/diagnosis/assess.ts'
import {diagnose} from '../../schemas/rules/diagnosis/diagnose.ts'
import {classLimitOf} from '../../schemas/rules/expectedSubscription.ts'
import type {StudentFacts} from '../../schemas/rules/facts.ts'
import {isSubscriptionType} from '../../schemas/rules/pass.ts'
import {applyChanges} from '../../schemas/rules/plan/applyChanges.ts'
import type {Plan} from '../../schemas/rules/plan/plan.ts'
import {planRepair} from '../../schemas/rules/plan/planRepair.ts'
import {recommend} from '../../schemas/rules/plan/recommend.ts'
import {recommendedPlan} from './answerOf.ts'
import {factsOfCase} from './factsOfCase.ts'
import {readIncidents} from './incident.ts'

const repairs = readIncidents().flatMap((incident) => {
  const facts = factsOfCase(incident)
  const plan = recommendedPlan(facts)
  return plan === null ? [] : [{id: incident.id, facts, plan}]
})

/** The facts after the repair, as the API would read them again: a revision has passed. */
function afterwards(facts: StudentFacts, plan: Plan): StudentFacts {
  const written = applyChanges(facts, plan.changes)
  const at = facts.now
  return {
    ...written,
    subscriptions: written.subscriptions.map((subscription) =>
      subscription.createdAt === ''
        ? {...subscription, createdAt: at, updatedAt: at, revision: 'new'}
        : subscription,
    ),
  }
}

/** Fields that give the student something. */
const GRANTING = new Set(['isActive', 'remainingClips', 'endDate', 'purchasePrice'])

/** Every written value of an active pass that is more than its payment bought. */
function overgrants(facts: StudentFacts, plan: Plan): string[] {
  const {subscriptions} = assess(afterwards(facts, plan))
  return plan.changes.flatMap(({documentId, fields}) => {
    const entry = subscriptions.find(({subscription}) => subscription.id === documentId)
    const grants = fields.some(({field}) => GRANTING.has(field))
    if (!grants || !entry?.subscription.isActive) return []
    const {subscription, paidBy, pass} = entry
    if (!paidBy?.kept || !pass) return [`${documentId} rests on no payment that was kept`]
    const {type} = subscription
    const most: Record<string, unknown> = {
      remainingClips: Math.min(
        subscription.remainingClips ?? 0,
        isSubscriptionType(type) ? (classLimitOf(type, pass) ?? 0) : 0,
      ),
      endDate: paidBy.term?.end,
      purchasePrice: paidBy.purchase.amount.minor / 100,
    }
    return fields
      .filter(({field, after}) => field in most && most[field] !== after)
      .map(({field}) => `${documentId} ${field}`)
  })
}

describe.each(repairs)('the recommended repair of $id', ({facts, plan}) => {
  it('is ready, and the same whenever it is planned', () => {
    expect(plan.state).toBe('ready')
    expect(planRepair(facts, plan.intent)).toEqual(plan)
  })

  it('is refused once it is applied', () => {
    const again = planRepair(afterwards(facts, plan), plan.intent)
    expect(again.state).toBe('refused')
    expect(again.changes).toEqual([])
  })

  it('leaves nothing to repair for the same payment', () => {
    const {sessionId} = recommend(diagnose(facts))
    const later = recommend(diagnose(afterwards(facts, plan)))
    expect(later.action === 'none' || later.sessionId !== sessionId).toBe(true)
  })

  it('deletes nothing and touches no document without its revision', () => {
    for (const change of plan.changes) {
      expect(change.operation === 'create' ? change.before : change.revision).toBe(
        change.operation === 'create' ? null : (change.before?.['_rev'] ?? ''),
      )
      expect(change.after['_id']).toBe(change.documentId)
    }
  })

  it('gives no more classes, no more time and no other price than was paid for', () => {
    expect(overgrants(facts, plan)).toEqual([])
  })

  it('leaves at most one active pass for the payment', () => {
    const {purchases, subscriptions} = assess(afterwards(facts, plan))
    for (const {links} of purchases.filter(
      ({purchase}) => purchase.sessionId === plan.purchase?.sessionId,
    )) {
      const active = subscriptions.filter(
        ({subscription}) =>
          subscription.isActive && links.some((link) => link.subscriptionId === subscription.id),
      )
      expect(active.length).toBeLessThanOrEqual(1)
    }
  })

  it('can be undone once, and then everything that stood before stands again', () => {
    const {schoolId, studentId} = plan.intent
    const note = {noteId: 'passAuditNote.1', schoolId, changes: plan.changes, undoneBy: null}
    const applied = {...afterwards(facts, plan), repairs: [note]}
    const intent = {action: 'undo', schoolId, studentId, noteId: note.noteId} as const
    const undo = planRepair(applied, intent)
    expect(undo.state).toBe('ready')
    const restored = applyChanges(applied, undo.changes)
    for (const before of facts.subscriptions) {
      expect(restored.subscriptions.find(({id}) => id === before.id)).toEqual(before)
    }
    const undone = {...applied, repairs: [{...note, undoneBy: 'passAuditNote.2'}]}
    expect(planRepair(undone, intent).refusals).toEqual(['already-undone'])
  })
})

describe('undo', () => {
  it('is refused where somebody changed the same field since', () => {
    const repair = repairs.find(({plan}) =>
      plan.changes.some(({operation}) => operation === 'patch'),
    )
    if (!repair) throw new Error('No repair patches anything')
    const {facts, plan} = repair
    const {schoolId, studentId} = plan.intent
    const note = {noteId: 'passAuditNote.1', schoolId, changes: plan.changes, undoneBy: null}
    const intent = {action: 'undo', schoolId, studentId, noteId: note.noteId} as const
    expect(planRepair({...facts, repairs: [note]}, intent).refusals).toEqual(['changed-since'])
    expect(planRepair(facts, intent).refusals).toEqual(['note-not-found'])
  })
})

describe('what is never a ground for a pass', () => {
  const every = readIncidents().map((incident) => ({id: incident.id, facts: factsOfCase(incident)}))

  it.each(every)('$id: money that did not stay, or is somebody else’s', ({facts}) => {
    const {purchases, others} = assess(facts)
    const barred = [
      ...purchases.filter(({kept}) => !kept),
      ...others.filter(({person}) => person !== 'similar-email'),
    ]
    for (const {purchase, schoolId} of barred) {
      for (const {id: passId} of facts.passes) {
        const plan = planRepair(facts, {
          action: 'create',
          schoolId: schoolId ?? facts.school.id,
          studentId: facts.student.id,
          passId,
          basis: {kind: 'purchase', sessionId: purchase.sessionId},
          answers: {
            subscriptionType: 'clipcard',
            validityDays: 30,
            classesLimit: 10,
            endDate: '2030-01-01T00:00:00.000Z',
          },
        })
        expect(plan.state).toBe('refused')
      }
    }
  })

  it.each(every)('$id: a payment that has a pass gives no second one', ({facts}) => {
    const {purchases} = assess(facts)
    for (const {purchase, links, schoolId, pass} of purchases) {
      if (links.length === 0 || pass === null) continue
      const plan = planRepair(facts, {
        action: 'create',
        schoolId: schoolId ?? facts.school.id,
        studentId: facts.student.id,
        passId: pass.id,
        basis: {kind: 'purchase', sessionId: purchase.sessionId},
        answers: {subscriptionType: null, validityDays: null, classesLimit: null, endDate: null},
      })
      expect(plan.refusals).toContain('purchase-already-served')
    }
  })
})

describe('deactivation', () => {
  const every = readIncidents().flatMap((incident) => {
    const facts = factsOfCase(incident)
    const target = facts.subscriptions.find(
      ({isActive, userId, schoolId}) =>
        isActive &&
        [facts.student.user?.id, facts.student.clerkId].includes(userId ?? '') &&
        schoolId === facts.school.id,
    )
    return target ? [{id: incident.id, facts, target}] : []
  })

  it.each(every)('$id: switches off that one, and its undo restores it', ({facts, target}) => {
    const whose = {schoolId: facts.school.id, studentId: facts.student.id}
    const plan = planRepair(facts, {action: 'deactivate', ...whose, targetId: target.id})
    expect(plan.changes.map(({documentId}) => documentId)).toEqual([target.id])
    const applied = applyChanges(facts, plan.changes)
    expect(applied.subscriptions.find(({id}) => id === target.id)?.isActive).toBe(false)
    const note = {
      noteId: 'passAuditNote.1',
      schoolId: whose.schoolId,
      changes: plan.changes,
      undoneBy: null,
    }
    const undo = planRepair(
      {...applied, repairs: [note]},
      {action: 'undo', ...whose, noteId: note.noteId},
    )
    expect(applyChanges(applied, undo.changes).subscriptions).toEqual(facts.subscriptions)
  })
})
