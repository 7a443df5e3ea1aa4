import type {StudentFile} from '../../../schemas/contract/student.ts'
import type {SourceFailure} from '../../../schemas/rules/source.ts'

interface NothingFound {
  sentence: 'banner.search-open' | 'banner.unread' | 'banner.nothing'
  /** Why the payments could not be read; null: they were. */
  failure: SourceFailure | null
}

/** What to say of a file without a finding: only where everything was seen is it that nothing is unusual. */
export function nothingFound({deepSearch, recommendation, sources}: StudentFile): NothingFound {
  if (recommendation.because !== 'payment-unreadable') {
    const isOpen = deepSearch.state === 'open'
    return {sentence: isOpen ? 'banner.search-open' : 'banner.nothing', failure: null}
  }
  const failed = sources.find(({source, failure}) => failure !== null && source !== 'clerk')
  return {sentence: 'banner.unread', failure: failed?.failure ?? null}
}
