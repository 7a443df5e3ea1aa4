import type {StudentFacts} from '../../schemas/rules/facts.ts'
import type {SourceReport} from '../../schemas/rules/source.ts'

/** The same facts as they are read while that source does not answer. */
export function withoutSource(closing: SourceReport, facts: StudentFacts): StudentFacts {
  const sources = facts.sources.map((report) =>
    report === closing ? {...report, failure: 'unavailable' as const, complete: false} : report,
  )
  if (closing.source === 'clerk') {
    const {student, receipt} = facts
    return {
      ...facts,
      sources,
      // While Clerk is silent, nobody knows of an id that it is nobody's.
      unknownIds: [],
      student: {...student, clerkAccounts: [], unknownClerkIds: []},
      receipt: receipt && {...receipt, clerkAccounts: []},
    }
  }
  return {
    ...facts,
    sources,
    purchases: facts.purchases.filter(({account}) => account !== closing.account),
  }
}
