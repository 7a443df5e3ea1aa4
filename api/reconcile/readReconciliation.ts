import {z} from 'zod'
import type {Services} from '../services.ts'
import {
  reconciliationIdOf,
  reconciliationState,
  type StoredReconciliation,
} from './reconciliationState.ts'

const STATE = '*[_id == $id][0]'

const answer = z
  .looseObject({_rev: z.string()})
  .transform(({_rev, ...stored}): StoredReconciliation => ({
    state: reconciliationState.safeParse(stored).data ?? null,
    revision: _rev,
  }))
  .nullable()

/** How far a school's reconciliation has come; null before the first. */
export async function readReconciliation(
  {lake, payments}: Pick<Services, 'lake' | 'payments'>,
  schoolId: string,
): Promise<StoredReconciliation | null> {
  const id = reconciliationIdOf(schoolId, payments.keyMode)
  return answer.parse(await lake.query(STATE, {id}))
}
