import {noteIdOf} from '../../schemas/rules/audit/noteId.ts'
import {sealNote} from '../../schemas/rules/audit/sealNote.ts'
import type {AuditNote, Reason} from '../../schemas/rules/audit/auditNote.ts'
import {diagnose} from '../../schemas/rules/diagnosis/diagnose.ts'
import type {Confirmation, DocumentChange} from '../../schemas/rules/plan/plan.ts'
import type {LinkSignature} from '../../schemas/rules/identity/identityLink.ts'
import type {JsonObject} from '../../schemas/rules/json.ts'
import type {MessageLanguage} from '../../schemas/rules/message/messageLanguage.ts'
import {begunRecord, storedMessageRecord} from '../../schemas/rules/message/studentMessageRecord.ts'
import {storedNoteOf} from '../audit/storedNoteOf.ts'
import type {VerifiedActor} from '../auth/actor.ts'
import type {CommitOutcome, Mutation} from '../ports/contentLake.ts'
import type {Services} from '../services.ts'
import {chainIdOf, type ChainHead} from '../audit/ledger.ts'
import type {Planned} from './planFreshly.ts'
import {transactionIdOf} from './transactionIdOf.ts'

/** A repair that may be written: a plan that is ready, who applies it, and why. */
export interface Repair {
  planned: Planned
  /** Null: the school has no note yet. */
  head: ChainHead | null
  actor: VerifiedActor
  reason: Reason
  note: string
  confirmed: readonly Confirmation[]
  /** The language in which the student will be told of it; null: they will not be. */
  tellIn: MessageLanguage | null
}

/**
 * The one place that writes. Subscriptions, audit note and the end of the chain are one transaction: all of it or nothing. That
 * the student is about to be told is written with them, so whoever asks for the same repair again knows of it from the start.
 * It is guarded by the revision of everything that it changes, and its id comes from the plan, so that no plan is written twice.
 */
export async function commitRepair(
  services: Services,
  repair: Repair,
): Promise<{outcome: CommitOutcome; note: AuditNote}> {
  const note = noteOf(services, repair)
  const outcome = await services.lake.commit(
    mutationsOf(repair, note),
    transactionIdOf(note.planHash),
  )
  return {outcome, note}
}

/**
 * Goes through the same transaction without writing. A conflict is no news here: the plan will be made anew.
 *
 * @throws ProblemError `sanity-may-not-write`, `sanity-unavailable`
 */
export async function rehearseRepair(services: Services, repair: Repair): Promise<void> {
  await services.lake.rehearse(mutationsOf(repair, noteOf(services, repair)))
}

function noteOf({clock}: Services, repair: Repair): AuditNote {
  const {head, actor, planned} = repair
  const {plan, facts} = planned
  return sealNote({
    id: noteIdOf(plan.hash),
    schoolId: facts.school.id,
    schoolName: facts.school.name,
    schoolCurrency: facts.school.currency,
    studentId: facts.student.id,
    at: new Date(clock()).toISOString(),
    actor: {id: actor.id, name: actor.name, role: actor.role, via: actor.via},
    action: plan.intent.action,
    reason: repair.reason,
    note: repair.note,
    intent: plan.intent,
    planHash: plan.hash,
    changes: plan.changes,
    confirmed: [...repair.confirmed],
    purchase: plan.purchase,
    evidence: plan.evidence,
    passMatchMethod: plan.passMatchMethod,
    stripeConfirmed: plan.purchase !== null,
    findings: diagnose(facts).findings.map(({code, subjectId, evidence}) => ({
      code,
      subjectId,
      evidence,
    })),
    sequence: (head?.sequence ?? 0) + 1,
    previousHash: head?.lastHash ?? null,
  })
}

function mutationsOf({planned, head, tellIn}: Repair, note: AuditNote): Mutation[] {
  return [
    ...planned.plan.changes.map((change) => mutationOf(change, note)),
    {create: storedNoteOf(note)},
    moveChain(head, note),
    ...(tellIn === null ? [] : [{create: storedMessageRecord(begunRecord(note, tellIn))}]),
  ]
}

function mutationOf(change: DocumentChange, note: AuditNote): Mutation {
  const {documentId, documentType, operation, revision, after, fields} = change
  const signed = documentType === 'passIdentityLink' ? {signature: signatureOf(note)} : {}
  if (operation === 'create' || revision === null) {
    return {create: {...after, ...signed, _id: documentId, _type: documentType}}
  }
  const kept = fields.filter((field) => field.after !== null)
  const removed = fields.filter((field) => field.after === null)
  return {
    patch: {
      id: documentId,
      revision,
      set: {...Object.fromEntries(kept.map((field) => [field.field, field.after])), ...signed},
      unset: removed.map(({field}) => field),
    },
  }
}

/** Not part of the plan, whose hash names the note. What the note says of the link is compared with this when it is followed. */
function signatureOf({id, actor, at}: AuditNote): LinkSignature & JsonObject {
  return {noteId: id, actorId: actor.id, actorName: actor.name, at}
}

function moveChain(head: ChainHead | null, note: AuditNote): Mutation {
  const end = {sequence: note.sequence, lastNoteId: note.id, lastHash: note.hash}
  const id = chainIdOf(note.schoolId)
  if (head !== null) return {patch: {id, revision: head.revision, set: end, unset: []}}
  const school = {_type: 'reference', _ref: note.schoolId, _weak: true}
  return {create: {_id: id, _type: 'passAuditChain', school, ...end}}
}
