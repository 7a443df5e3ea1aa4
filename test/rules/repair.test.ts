import {describe, expect, it} from 'vitest'
import {assess} from '../../schemas/rules/assessment/assess.ts'
import {readSubscription} from '../../schemas/rules/documents/readSubscription.ts'
import {diagnose} from '../../schemas/rules/diagnosis/diagnose.ts'
import {classLimitOf} from '../../schemas/rules/expectedSubscription.ts'
import type {StudentFacts} from '../../schemas/rules/facts.ts'
import type {JsonObject} from '../../schemas/rules/json.ts'
import {majorUnits} from '../../schemas/rules/money.ts'
import {isSubscriptionType} from '../../schemas/rules/pass.ts'
import {applyChanges} from '../../schemas/rules/plan/applyChanges.ts'
import {liveTwins} from '../../schemas/rules/plan/undo/liveTwins.ts'
import type {PastRepair} from '../../schemas/rules/plan/undo/pastRepair.ts'
import type {Plan} from '../../schemas/rules/plan/plan.ts'
import {planRepair} from '../../schemas/rules/plan/planRepair.ts'
import {recommend} from '../../schemas/rules/recommend/recommend.ts'
import {afterwards} from './afterwards.ts'
import {recommendedPlan} from './answerOf.ts'
import {factsOfCase} from './factsOfCase.ts'
import {readIncidents} from './incident.ts'

const repairs = readIncidents().flatMap((incident) => {
  const facts = factsOfCase(incident)
  const plan = recommendedPlan(facts)
  return plan === null ? [] : [{id: incident.id, facts, plan}]
})

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
      purchasePrice: majorUnits(paidBy.purchase.amount),
    }
    return fields
      .filter(({field, after}) => field in most && most[field] !== after)
      .map(({field}) => `${documentId} ${field}`)
  })
}

describe.each(repairs)('the recommended repair of $id', ({facts, plan}) => {
  it('is ready, and the same whenever it is planned', () => {
    expect(plan.state).toBe('ready')
    expect(planRepair(assess(facts), plan.intent)).toEqual(plan)
  })

  it('is refused once it is applied', () => {
    const again = planRepair(assess(afterwards(facts, plan)), plan.intent)
    expect(again.state).toBe('refused')
    expect(again.changes).toEqual([])
  })

  it('leaves nothing to repair for the same payment', () => {
    const {purchaseId} = recommend(diagnose(facts))
    const later = recommend(diagnose(afterwards(facts, plan)))
    const isRepair = ['create', 'replace', 'correct'].includes(later.action)
    expect(isRepair && later.purchaseId === purchaseId).toBe(false)
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
      ({purchase}) => purchase.purchaseId === plan.purchase?.purchaseId,
    )) {
      const active = subscriptions.filter(
        ({subscription}) =>
          subscription.isActive && links.some((link) => link.subscriptionId === subscription.id),
      )
      expect(active.length).toBeLessThanOrEqual(1)
    }
  })
})

function noteOf(name: string, schoolId: string, {changes}: Plan): PastRepair {
  const at = '2100-01-01T00:00:00.000Z'
  return {noteId: `passAuditNote.${name}`, schoolId, at, changes, damaged: false, undoneBy: null}
}

/** What is stored, without what the lake sets itself. */
function stateOf({subscriptions, student}: StudentFacts) {
  return [...subscriptions, ...student.users]
    .map(({id, document: {_rev, _createdAt, _updatedAt, ...fields}}) => ({id, fields}))
    .toSorted((a, b) => a.id.localeCompare(b.id))
}

/** More than one active pass stood for the payment before the repair, so that undoing it would bring that back. */
function hadDoubles(facts: StudentFacts, {changes}: Plan): boolean {
  const assessment = assess(facts)
  return changes.some(
    ({documentId, before}) =>
      before?.['isActive'] === true && liveTwins(documentId, assessment).length > 0,
  )
}

describe.each(repairs.filter(({facts, plan}) => !hadDoubles(facts, plan)))(
  'the recommended repair of $id',
  ({facts, plan}) => {
    it('can be undone, and the undo in turn', () => {
      const {schoolId, studentId} = plan.intent
      const first = noteOf('1', schoolId, plan)
      const applied = {...afterwards(facts, plan), repairs: [first]}
      const intent = {action: 'undo', schoolId, studentId, noteId: first.noteId} as const
      const undo = planRepair(assess(applied), intent)
      expect(undo.state).toBe('ready')
      const restored = applyChanges(applied, undo.changes)
      for (const before of facts.subscriptions) {
        expect(restored.subscriptions.find(({id}) => id === before.id)).toEqual(before)
      }

      const second = noteOf('2', schoolId, undo)
      const undone = {...restored, repairs: [{...first, undoneBy: second.noteId}, second]}
      expect(planRepair(assess(undone), intent).refusals).toEqual(['already-undone'])
      const redo = planRepair(assess(undone), {...intent, noteId: second.noteId})
      expect(redo.state).toBe('ready')
      expect(stateOf(applyChanges(undone, redo.changes))).toEqual(stateOf(applied))
    })
  },
)

describe.each(repairs.filter(({facts, plan}) => hadDoubles(facts, plan)))(
  'the recommended repair of $id, which leaves one pass of several',
  ({facts, plan}) => {
    it('is not undone: that would leave two again', () => {
      const {schoolId, studentId} = plan.intent
      const note = noteOf('1', schoolId, plan)
      const applied = {...afterwards(facts, plan), repairs: [note]}
      const undo = planRepair(assess(applied), {
        action: 'undo',
        schoolId,
        studentId,
        noteId: note.noteId,
      })
      expect(undo.refusals).toEqual(['leaves-two-passes'])
    })
  },
)

describe('undo', () => {
  const {facts, plan} = repairOf(({plan: {changes}}) =>
    changes.some(({operation, after}) => operation === 'create' && after['remainingClips'] === 10),
  )
  const {schoolId, studentId} = plan.intent
  const note = noteOf('1', schoolId, plan)
  const applied = {...afterwards(facts, plan), repairs: [note]}
  const intent = {action: 'undo', schoolId, studentId, noteId: note.noteId} as const
  const createdId = plan.changes.find(({operation}) => operation === 'create')?.documentId

  /** The created subscription, edited by somebody after the repair. */
  const edited = (fields: JsonObject): StudentFacts => ({
    ...applied,
    subscriptions: applied.subscriptions.map((subscription) =>
      subscription.id === createdId
        ? readSubscription({...subscription.document, ...fields})
        : subscription,
    ),
  })

  it('is refused where nothing is known of the repair', () => {
    expect(planRepair(assess(facts), intent).refusals).toEqual(['note-not-found'])
  })

  it('is refused where somebody edited the note', () => {
    const damaged = {...applied, repairs: [{...note, damaged: true, changes: []}]}
    expect(planRepair(assess(damaged), intent).refusals).toEqual(['note-damaged'])
  })

  it.each([
    ['a class was taken', {remainingClips: 9}, 'clips-used'],
    ['classes were given', {remainingClips: 99}, 'changed-since'],
    ['the end was moved', {endDate: '2030-01-01T00:00:00.000Z'}, 'changed-since'],
    ['it was switched off', {isActive: false}, 'changed-since'],
  ])('is refused where %s since', (_what, fields, refusal) => {
    expect(planRepair(assess(edited(fields)), intent).refusals).toEqual([refusal])
  })

  it('is refused where classes were booked since with a pass that counts none', () => {
    const unlimited = edited({type: 'monthly'})
    const monthly = {
      ...unlimited,
      repairs: [{...note, changes: withoutClips(plan), at: '2000-01-01T00:00:00.000Z'}],
      subscriptions: unlimited.subscriptions.map((subscription) => {
        const {remainingClips: _none, ...document} = subscription.document
        return subscription.id === createdId ? readSubscription(document) : subscription
      }),
      bookings: [
        {
          instanceId: 'tuesday',
          classDate: null,
          cancelled: false,
          schoolId,
          studentRef: facts.student.id,
          type: 'monthly',
          bookedAt: monthlyStart(),
        },
      ],
    }
    expect(planRepair(assess(monthly), intent).refusals).toEqual(['booked-since'])
    expect(planRepair(assess({...monthly, bookings: []}), intent).state).toBe('ready')
  })

  it('of an undo is refused where the payment has another active pass by now', () => {
    const undo = planRepair(assess(applied), intent)
    const second = noteOf('2', schoolId, undo)
    const switchedOff = applyChanges(applied, undo.changes)
    const own = switchedOff.subscriptions.find(({id}) => id === createdId)
    if (own === undefined) throw new Error('Nothing was created')
    const ofHost = readSubscription({...own.document, _id: 'by-webhook', isActive: true})
    const meanwhile = {
      ...switchedOff,
      subscriptions: [...switchedOff.subscriptions, ofHost],
      repairs: [{...note, undoneBy: second.noteId}, second],
    }
    const redo = {...intent, noteId: second.noteId}
    expect(planRepair(assess(meanwhile), redo).refusals).toEqual(['leaves-two-passes'])
  })

  it('asks to agree that a pass becomes active again, and warns where its money did not stay', () => {
    const undo = planRepair(assess(applied), intent)
    const second = noteOf('2', schoolId, undo)
    const undone = {
      ...applyChanges(applied, undo.changes),
      repairs: [{...note, undoneBy: second.noteId}, second],
    }
    const redo = planRepair(assess(undone), {...intent, noteId: second.noteId})
    expect(redo).toMatchObject({confirmations: ['reactivates'], warnings: []})
    const refunded = {
      ...undone,
      purchases: undone.purchases.map((purchase) => ({
        ...purchase,
        state: 'refunded' as const,
        refunded: purchase.amount,
      })),
    }
    const late = planRepair(assess(refunded), {...intent, noteId: second.noteId})
    expect(late.warnings).toEqual(['payment-returned'])
    expect(late.hash).not.toBe(redo.hash)
  })

  function monthlyStart(): string {
    const created = applied.subscriptions.find(({id}) => id === createdId)
    return created?.startDate ?? ''
  }
})

function withoutClips({changes}: Plan): Plan['changes'] {
  return changes.map((change) => ({
    ...change,
    fields: change.fields
      .filter(({field}) => field !== 'remainingClips')
      .map((field) => (field.field === 'type' ? {...field, after: 'monthly'} : field)),
  }))
}

function repairOf(fits: (repair: (typeof repairs)[number]) => boolean) {
  const found = repairs.find(fits)
  if (!found) throw new Error('No recommended repair is of this kind')
  return found
}

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
        const plan = planRepair(assess(facts), {
          action: 'create',
          schoolId: schoolId ?? facts.school.id,
          studentId: facts.student.id,
          passId,
          basis: {kind: 'purchase', purchaseId: purchase.purchaseId},
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
      const plan = planRepair(assess(facts), {
        action: 'create',
        schoolId: schoolId ?? facts.school.id,
        studentId: facts.student.id,
        passId: pass.id,
        basis: {kind: 'purchase', purchaseId: purchase.purchaseId},
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

  const isOneOfSeveral = ({facts, target}: (typeof every)[number]) =>
    liveTwins(target.id, assess(facts)).length > 0

  /** The facts after the deactivation, and the plan to undo it. */
  function switchedOff({facts, target}: (typeof every)[number]) {
    const whose = {schoolId: facts.school.id, studentId: facts.student.id}
    const plan = planRepair(assess(facts), {action: 'deactivate', ...whose, targetId: target.id})
    const note = noteOf('1', whose.schoolId, plan)
    const applied = {...applyChanges(facts, plan.changes), repairs: [note]}
    const undo = planRepair(assess(applied), {action: 'undo', ...whose, noteId: note.noteId})
    return {plan, applied, undo}
  }

  it.each(every)('$id: switches off that one', (entry) => {
    const {plan, applied} = switchedOff(entry)
    expect(plan.changes.map(({documentId}) => documentId)).toEqual([entry.target.id])
    expect(applied.subscriptions.find(({id}) => id === entry.target.id)?.isActive).toBe(false)
  })

  it.each(every.filter((entry) => !isOneOfSeveral(entry)))('$id: its undo restores it', (entry) => {
    const {applied, undo} = switchedOff(entry)
    expect(applyChanges(applied, undo.changes).subscriptions).toEqual(entry.facts.subscriptions)
  })

  it.each(every.filter(isOneOfSeveral))(
    '$id: of several for one payment, it stays off',
    (entry) => {
      expect(switchedOff(entry).undo.refusals).toEqual(['leaves-two-passes'])
    },
  )
})
