import type {Reconciliation} from '../../schemas/contract/reconciliation.ts'
import {unreadableFields} from '../../schemas/rules/documents/unreadableDocument.ts'
import type {Pass} from '../../schemas/rules/pass.ts'
import {cannotBeGiven, passFaults} from '../../schemas/rules/passFaults.ts'
import type {SourceReport} from '../../schemas/rules/source.ts'
import type {ReconciliationState} from './reconciliationState.ts'

interface View {
  /** Null: it was never begun. */
  state: ReconciliationState | null
  sources: SourceReport[]
  passes: readonly Pass[]
  /** Instant, UTC. */
  now: string
}

/** A reconciliation as people are told of it, with the passes on sale whose next sale would go wrong. */
export function reconciliationView({state, sources, passes, now}: View): Reconciliation {
  return {
    state: state === null ? 'never' : state.stage === 'finished' ? 'finished' : 'running',
    startedAt: state?.startedAt ?? null,
    finishedAt: state?.finishedAt ?? null,
    sessionsRead: state?.sessionsRead ?? 0,
    subscriptionsRead: state?.subscriptionsRead ?? 0,
    totals: state?.totals ?? [],
    sources,
    unreadable: [
      ...(state?.unreadable ?? []),
      ...passes.flatMap((pass) => unreadableFields('pass', pass)),
    ],
    passes: passes
      .filter((pass) => pass.isActive && cannotBeGiven(pass, now))
      .map((pass) => ({passId: pass.id, name: pass.name.trim(), faults: passFaults(pass, now)})),
  }
}
