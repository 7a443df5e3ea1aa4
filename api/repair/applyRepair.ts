import {STATUS_OF_PROBLEM} from '../../schemas/contract/problem.ts'
import type {Receipt, RepairRequest} from '../../schemas/contract/repair.ts'
import type {AuditNote} from '../../schemas/rules/audit/auditNote.ts'
import type {JsonObject} from '../../schemas/rules/json.ts'
import type {VerifiedActor} from '../auth/actor.ts'
import {readNoteRecord} from '../audit/readNoteRecord.ts'
import {readStudentSees} from '../facts/readStudentSees.ts'
import type {CommitOutcome} from '../ports/contentLake.ts'
import {ProblemError} from '../problems/problemError.ts'
import {requireVisible, type ScopedServices} from '../auth/visibleSchools.ts'
import {rememberPurchase} from '../sessionIndex/rememberPurchase.ts'
import {commitRepair} from './commitRepair.ts'
import {hasMoved} from './hasMoved.ts'
import {readLedger, type Ledger} from './ledger.ts'
import {lookForDoubles} from './lookForDoubles.ts'
import {planFreshly, type Planned} from './planFreshly.ts'
import {receiptOf} from './receiptOf.ts'
import {requireApplicable} from './requireApplicable.ts'

/** Others may move the school's chain between the reading and the writing, but not for ever. */
const MOST_ATTEMPTS = 8
/** A lake that twice does not say what became of a transaction is down. */
const MOST_LOST_ANSWERS = 2

/** One request to apply a plan, through all its attempts. */
interface Application {
  services: ScopedServices
  actor: VerifiedActor
  request: RepairRequest
  /** Hashes of the notes that it tried to write. */
  own: Set<string>
  /** How often the lake did not say what became of a transaction. */
  lost: number
}

interface Attempt {
  outcome: CommitOutcome
  note: AuditNote
  planned: Planned
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
): Promise<Receipt> {
  requireVisible(services.visible, request.intent.schoolId)
  const application: Application = {services, actor, request, own: new Set(), lost: 0}
  try {
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      const receipt = await tryOnce(application)
      if (receipt !== null) return receipt
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
async function tryOnce(application: Application): Promise<Receipt | null> {
  const {services, actor, request, own} = application
  const {note: written, head} = await look(application)
  if (written !== null) return receiptFromNote(application, written)
  if (application.lost >= MOST_LOST_ANSWERS) throw new ProblemError('sanity-unavailable')

  const planned = await planFreshly(services, request.intent)
  if (planned.plan.hash !== request.planHash) {
    // The same plan, applied by somebody between the look and the planning, also changes what is planned.
    const since = await look(application)
    if (since.note !== null) return receiptFromNote(application, since.note)
  }
  requireApplicable(planned, request, actor)
  if (await hasMoved(services.lake, planned)) return null
  const {reason, note, confirmed} = request
  const attempt = {
    planned,
    ...(await commitRepair(services, {planned, head, actor, reason, note, confirmed})),
  }
  own.add(attempt.note.hash)
  if (attempt.outcome === 'committed') return receiptOfAttempt(application, attempt)
  if (attempt.outcome === 'unknown') application.lost += 1
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

async function receiptFromNote(
  {services, request, own}: Application,
  note: JsonObject,
): Promise<Receipt> {
  const record = readNoteRecord(note)
  if (record === null) throw new ProblemError('internal')
  const [studentSees, doubles] = await Promise.all([
    readStudentSees(services, request.intent, null),
    lookForDoubles(services, record),
  ])
  return receiptOf(record, {
    studentSees,
    ...doubles,
    // One of ours was written after all, if only its answer was lost on the way.
    alreadyApplied: !own.has(record.hash),
  })
}

async function receiptOfAttempt(
  {services, request: {intent}}: Application,
  {note, planned}: Attempt,
): Promise<Receipt> {
  const {facts, plan} = planned
  // It is written: whatever happens now, the answer is that it was.
  const [studentSees, doubles] = await Promise.all([
    readStudentSees(services, intent, facts.student).catch(() => plan.student.after),
    lookForDoubles(services, note),
    plan.purchase && rememberPurchase(services, plan.purchase),
  ])
  return receiptOf(note, {studentSees, ...doubles, alreadyApplied: false})
}
