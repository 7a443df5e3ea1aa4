import type {AuditFilter} from '../../schemas/contract/audit.ts'
import type {VerifiedActor} from '../auth/actor.ts'
import type {ScopedServices} from '../auth/visibleSchools.ts'
import {ProblemError} from '../problems/problemError.ts'
import {readTotals} from './readTotals.ts'

/**
 * Writes down that somebody takes a copy of the trail: who, when, which part, how many notes. Written before the first note
 * leaves, so there is no copy without it. It stands outside the chains of the schools, for it changes nothing of a student's.
 *
 * @throws ProblemError `sanity-may-not-write`, `write-outcome-unknown`
 */
export async function noteExport(
  services: Pick<ScopedServices, 'lake' | 'visible' | 'clock'>,
  {id, name, role, via}: VerifiedActor,
  format: 'csv' | 'ndjson',
  filter: AuditFilter,
): Promise<void> {
  const {notes} = await readTotals(services, filter)
  const key = crypto.randomUUID()
  const outcome = await services.lake.commit(
    [
      {
        create: {
          _id: `passAuditExport.${key}`,
          _type: 'passAuditExport',
          at: new Date(services.clock()).toISOString(),
          actor: {id, name, role, via},
          format,
          filter: JSON.stringify(filter),
          notes,
        },
      },
    ],
    `pass-support-export-${key}`,
  )
  if (outcome !== 'committed') throw new ProblemError('write-outcome-unknown')
}
