import {STATUS_OF_PROBLEM} from '../../schemas/contract/problem.ts'
import type {Receipt, RepairRequest} from '../../schemas/contract/repair.ts'
import type {AuditNote} from '../../schemas/rules/audit/auditNote.ts'
import type {JsonObject} from '../../schemas/rules/json.ts'
import type {VerifiedActor} from '../auth/actor.ts'
import {readNoteRecord} from '../audit/readNoteRecord.ts'
import {readTold} from '../audit/readTold.ts'
import {readStudentSees} from '../facts/readStudentSees.ts'
import type {CommitOutcome} from '../ports/contentLake.ts'
import {ProblemError} from '../problems/problemError.ts'
import {requireVisible, type ScopedServices} from '../auth/visibleSchools.ts'
import {rememberPurchase} from '../sessionIndex/rememberPurchase.ts'
import {commitRepair} from './commitRepair.ts'
import {hasMoved} from './hasMoved.ts'
import {readLedger, type Ledger} from '../audit/ledger.ts'
import {lookForDoubles} from './lookForDoubles.ts'
import {planFreshly, type Planned} from './planFreshly.ts'
import {receiptOf} from './receiptOf.ts'
import {requireApplicable} from './requireApplicable.ts'
import {unsentOf, type Unsent} from './tellStudent.ts'

/** Others may move the school's chain between the reading and the writing, but not for ever. */
const MOST_ATTEMPTS = 8
/** A lake that twice does not say what became of a transaction is down. */
const MOST_LOST_ANSWERS = 2

/** One request to apply a plan, through all its attempts. */
interface Application {
  services: ScopedServices
  actor: VerifiedActor
  request: RepairRequest
  /** Attempts of which the lake did not say what became, by the hash of the note that they would have written. */
  own: Map<string, Attempt>
  /** How often the lake did not say what became of a transaction. */
  lost: number
}

interface Attempt {
  outcome: CommitOutcome
  note: AuditNote
  planned: Planned
  unsent: Unsent | null
}

/** A repair that is written. */
export interface Applied {
  receipt: Receipt
  /** What this request has to tell the student, now that it was the one that wrote the repair. */
  toTell: {unsent: Unsent; note: AuditNote} | null
}

/**
 * Applies what a person saw, once. Plans anew and writes only when that gives the very plan that was seen. However often it is
 * asked, by however many people, one plan is written once, and everyone gets its receipt.
 *
 * @throws ProblemError `plan-stale` with the fresh plan, `plan-refused`, `plan-needs-answers`, `confirmation-missing`,
 *   `sanity-may-not-write`, `sanity-unavailable`: with all of these nothing was written. `write-outcome-unknown`: who knows
 */
export async function applyRepair(
  services: ScopedServices,
  actor: VerifiedActor,
  request: RepairRequest,
): Promise<Applied> {
  requireVisible(services.visible, request.intent.schoolId)
  const application: Application = {services, actor, request, own: new Map(), lost: 0}
  try {
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      const applied = await tryOnce(application)
      if (applied !== null) return applied
    }
    throw new ProblemError('sanity-unavailable')
  } catch (error) {
    const isOfService = error instanceof ProblemError && STATUS_OF_PROBLEM[error.code] >= 500
    if (isOfService && application.lost > 0 && !(await isUnwritten(application))) {
      throw new ProblemError('write-outcome-unknown', {}, error)
    }
    throw error
  }
}

/** Looks, plans, looks again, commits. Null: it has to be tried again, for others moved something or the answer was lost. */
async function tryOnce(application: Application): Promise<Applied | null> {
  const {services, actor, request, own} = application
  const {note: written, head} = await look(application)
  if (written !== null) return appliedBefore(application, written)
  if (application.lost >= MOST_LOST_ANSWERS) throw new ProblemError('sanity-unavailable')

  const planned = await planFreshly(services, request.intent)
  if (planned.plan.hash !== request.planHash) {
    // The same plan, applied by somebody between the look and the planning, also changes what is planned.
    const since = await look(application)
    if (since.note !== null) return appliedBefore(application, since.note)
  }
  requireApplicable(services, planned, request, actor)
  if (await hasMoved(services.lake, planned)) return null
  const {reason, note, confirmed} = request
  const unsent = unsentOf(services, planned.facts, request.tell)
  const repair = {planned, head, actor, reason, note, confirmed, tellIn: unsent?.language ?? null}
  const attempt = {planned, unsent, ...(await commitRepair(services, repair))}
  if (attempt.outcome === 'committed') return appliedNow(application, attempt)
  if (attempt.outcome === 'unknown') {
    application.lost += 1
    own.set(attempt.note.hash, attempt)
  }
  return null
}

function look({services, request}: Application): Promise<Ledger> {
  return readLedger(services.lake, request.planHash, request.intent.schoolId)
}

/** The ledger can be read, and says that the plan was not applied. */
async function isUnwritten(application: Application): Promise<boolean> {
  try {
    const {note} = await look(application)
    return note === null
  } catch {
    return false
  }
}

async function appliedBefore(
  {services, request, own}: Application,
  note: JsonObject,
): Promise<Applied> {
  const record = readNoteRecord(note)
  if (record === null) throw new ProblemError('internal')
  // One of ours was written after all, if only its answer was lost on the way.
  const attempt = own.get(record.hash)
  const [studentSees, doubles, told] = await Promise.all([
    readStudentSees(services, request.intent, null),
    lookForDoubles(services, record),
    readTold(services.lake, record.id),
  ])
  const present = {studentSees, ...doubles, alreadyApplied: attempt === undefined, told}
  return {receipt: receiptOf(record, present), toTell: attempt ? toTellOf(attempt) : null}
}

async function appliedNow(
  {services, request: {intent}}: Application,
  attempt: Attempt,
): Promise<Applied> {
  const {note, planned} = attempt
  const {facts, plan} = planned
  // It is written: whatever happens now, the answer is that it was.
  const [studentSees, doubles] = await Promise.all([
    readStudentSees(services, intent, facts.student).catch(() => plan.student.after),
    lookForDoubles(services, note),
    plan.purchase && rememberPurchase(services, plan.purchase),
  ])
  const present = {studentSees, ...doubles, alreadyApplied: false, told: null}
  return {receipt: receiptOf(note, present), toTell: toTellOf(attempt)}
}

function toTellOf({unsent, note}: Attempt): Applied['toTell'] {
  return unsent && {unsent, note}
}
