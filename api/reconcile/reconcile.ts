import {readsOtherMode} from '../../schemas/rules/assessment/sourceReading.ts'
import type {School} from '../../schemas/rules/school.ts'
import type {SourceReport} from '../../schemas/rules/source.ts'
import {accountsOfSchool} from '../facts/accountsOfSchool.ts'
import {createSourceReports, type SourceReports} from '../facts/sourceReports.ts'
import type {AccountName} from '../ports/paymentReader.ts'
import type {Services} from '../services.ts'
import {createJournal, type Journal} from './journal.ts'
import {createPaymentLookup} from './paymentLookup.ts'
import {readPayments} from './readPayments.ts'
import {readReconciliation} from './readReconciliation.ts'
import {readSubscriptions} from './readSubscriptions.ts'
import {readSurroundings} from './readSurroundings.ts'
import {readUpgraded} from './readUpgraded.ts'
import {beginning, type ReconciliationState} from './reconciliationState.ts'

export type ReconcileServices = Pick<Services, 'lake' | 'payments' | 'pace' | 'clock'>

interface Turn {
  school: School
  /** Begin anew, whatever is stored. */
  restart: boolean
  /** Nothing further is asked for once it is true. What was read by then is kept. */
  isOver: () => boolean
}

export interface Reconciled {
  state: ReconciliationState
  /** The accounts that were asked. */
  sources: SourceReport[]
  /** Somebody else works on it at the same time. Nothing is lost: both move the same run on. */
  overtaken: boolean
}

/**
 * Holds a school's payments and subscriptions against each other, from where the last turn ended, and keeps what it found in
 * the dataset page by page. Reads everything else, and changes nothing of it.
 *
 * @throws ProblemError `sanity-…`. What Stripe did not answer stands in `sources`
 */
export async function reconcile(
  services: ReconcileServices,
  {school, restart, isOver}: Turn,
): Promise<Reconciled> {
  const before = await readReconciliation(services, school.id)
  const state = (restart ? null : before?.state) ?? anew(services, school)
  const journal = createJournal({services, schoolId: school.id, before, state})
  const reports = createSourceReports()
  const lookup = createPaymentLookup(services)
  if (state.stage === 'payments') {
    const {lake} = services
    const {keyMode} = services.payments
    const [{storedSessionModes, ...surroundings}, upgraded] = await Promise.all([
      readSurroundings(lake, school),
      readUpgraded(lake, school.id),
    ])
    const context = {
      ...surroundings,
      lake,
      lookup,
      school,
      upgraded,
      keyMode,
      now: new Date(services.clock()).toISOString(),
    }
    if (readsOtherMode({keyMode, storedSessionModes})) {
      // Play money is no evidence, for or against anything.
      for (const account of accountsOfSchool(school)) noteOtherMode(reports, account)
      return {state, sources: reports.all(), overtaken: false}
    }
    await readPayments({services, context, journal, reports, isOver})
    await journal.settled()
    closePayments(journal)
  }
  if (journal.state().stage === 'subscriptions') {
    await journal.settled()
    await readSubscriptions({services, school, journal, lookup, reports, isOver})
  }
  await journal.settled()
  return {state: journal.state(), sources: reports.all(), overtaken: journal.isOvertaken()}
}

function noteOtherMode(reports: SourceReports, account: AccountName): void {
  const problem = {failure: 'wrong-mode', permission: null, requestId: null} as const
  reports.note({source: 'stripe', account}, {ok: false, ...problem})
}

function anew({clock}: ReconcileServices, school: School): ReconciliationState {
  const startedAt = new Date(clock()).toISOString()
  return beginning(crypto.randomUUID(), accountsOfSchool(school), startedAt)
}

/** Only what is missing from all that was paid is not paid: an account that could not be read keeps this from being said. */
function closePayments(journal: Journal): void {
  if (journal.state().windows.length > 0 || journal.isOvertaken()) return
  journal.record({rows: [], paid: []}, (state) => ({...state, stage: 'subscriptions'}))
}
