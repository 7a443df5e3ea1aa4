import type {Purchase} from '../../schemas/rules/purchase.ts'
import {rest, split, type Window} from '../../schemas/rules/reconcile/window.ts'
import type {SourceFailure} from '../../schemas/rules/source.ts'
import type {SourceReports} from '../facts/sourceReports.ts'
import type {AccountName, Session} from '../ports/paymentReader.ts'
import type {Reading, SourceProblem} from '../ports/reading.ts'
import type {Services} from '../services.ts'
import {isSale} from '../stripe/sessionFacts.ts'
import {foldPage, type FoldContext} from './foldPage.ts'
import type {Journal} from './journal.ts'
import {purchaseOf} from './purchaseOf.ts'

/** At Stripe's usual 250 to 500 ms for a page, so many readers keep up with the pace. */
const READERS = 8
/** An account that fails so often in a row is left for another time. */
const MOST_FAILURES = 6

interface ReadOptions {
  services: Pick<Services, 'payments' | 'pace'>
  context: FoldContext
  journal: Journal
  reports: SourceReports
  /** No further page is asked for once it is true. */
  isOver: () => boolean
}

/**
 * Reads what is left of the accounts and records each page. Several readers share the work; one that has nothing to do is
 * given half of what another has before it. An account that refuses is left out, and the others are read to their end.
 *
 * @throws ProblemError `sanity-…`
 */
export async function readPayments(options: ReadOptions): Promise<void> {
  const {journal, isOver} = options
  const taken = new Set<Window>()
  const givenUp = new Set<AccountName>()
  const failures = new Map<AccountName, number>()
  let changed = Promise.withResolvers<void>()
  const announce = () => {
    changed.resolve()
    changed = Promise.withResolvers<void>()
  }
  const free = () =>
    journal.state().windows.find((window) => !taken.has(window) && !givenUp.has(window.account))
  const mayGoOn = () => !isOver() && !journal.isOvertaken()

  const failed = ({account}: Window, problem: SourceProblem) => {
    const times = (failures.get(account) ?? 0) + 1
    failures.set(account, times)
    const isGivenUp = REFUSALS.has(problem.failure) || times >= MOST_FAILURES
    if (!isGivenUp) return options.services.pace.slowDown(account)
    givenUp.add(account)
    options.reports.note({source: 'stripe', account}, {ok: false, ...problem})
  }

  const readOne = async (window: Window): Promise<void> => {
    const {account} = window
    const page = await readWindow(window, options)
    if (!page.ok) return failed(window, page)
    failures.delete(account)
    options.services.pace.recover(account)
    options.reports.note({source: 'stripe', account}, {ok: true, value: null, complete: true})
    const {value: sessions, complete} = page
    const folded = await foldPage(
      await asPurchases(sessions ?? [], account, options.services),
      options.context,
    )
    const isShared = free() === undefined && taken.size < READERS
    const left =
      sessions === null ? [{...window, after: null}] : leftOf(window, sessions, complete, isShared)
    journal.record(folded, (state) => ({
      ...state,
      sessionsRead: state.sessionsRead + (sessions?.length ?? 0),
      windows: state.windows.flatMap((each) => (each === window ? left : [each])),
    }))
  }

  const reader = async (): Promise<void> => {
    while (mayGoOn()) {
      const window = free()
      if (window === undefined) {
        if (taken.size === 0) return
        await changed.promise
        continue
      }
      taken.add(window)
      try {
        await readOne(window)
        await journal.room()
      } finally {
        taken.delete(window)
        announce()
      }
    }
  }
  await Promise.all(Array.from({length: READERS}, reader))
}

/** What no asking again will change. */
const REFUSALS: ReadonlySet<SourceFailure> = new Set([
  'no-access',
  'missing-permission',
  'key-invalid',
  'wrong-mode',
])

async function readWindow(
  {account, ...stretch}: Window,
  {services: {payments, pace}}: ReadOptions,
): Promise<Reading<Session[] | null>> {
  await pace.turn(account)
  return payments.stretch(account, stretch)
}

function leftOf(
  window: Window,
  sessions: readonly Session[],
  complete: boolean,
  isShared: boolean,
): Window[] {
  const [first, last] = [sessions[0], sessions.at(-1)]
  if (complete || first === undefined || last === undefined) return []
  const span = {newest: first.created, oldest: last.created, lastId: last.id}
  const remaining = rest(window, span)
  return (isShared ? split(remaining, span) : null) ?? [remaining]
}

async function asPurchases(
  sessions: readonly Session[],
  account: AccountName,
  services: ReadOptions['services'],
): Promise<Purchase[]> {
  const purchases: Purchase[] = []
  for (const session of sessions) {
    if (isSale(session)) purchases.push(await purchaseOf(session, account, services))
  }
  return purchases
}
