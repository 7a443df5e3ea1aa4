import type {SearchCoverage} from '../../schemas/contract/deepSearch.ts'
import type {AccountName} from '../ports/paymentReader.ts'
import {NOTHING_READ, type Coverage} from './coverage.ts'

/** How far each account was looked through, as people are told. */
export function coverageView(
  accounts: readonly AccountName[],
  coverage: ReadonlyMap<AccountName, Coverage>,
): SearchCoverage[] {
  return accounts.map((account) => {
    const {newest, oldest, complete, sessionsRead} = coverage.get(account) ?? NOTHING_READ
    return {
      account,
      sessionsRead,
      newestAt: newest?.at ?? null,
      oldestAt: oldest?.at ?? null,
      complete,
    }
  })
}
