import {useEffect, useEffectEvent, useRef, useState} from 'react'
import type {DeepSearchResponse} from '../../../schemas/contract/deepSearch.ts'
import type {StudentFile} from '../../../schemas/contract/student.ts'
import type {SourceFailure} from '../../../schemas/rules/source.ts'
import {useApiClient} from '../../api/ApiClientContext.ts'
import type {ApiProblem} from '../../api/ApiProblem.ts'
import {toApiProblem} from '../../api/useRequest.ts'

export type SearchState = 'idle' | 'running' | 'stopped' | 'failed' | 'finished'

/** What was decided: by the file alone, by a person, or by how the search ended. */
type Decision = 'as-needed' | 'by-hand' | 'stopped' | 'failed' | 'finished'

export interface DeepSearch {
  state: SearchState
  /** The last answer of this search; null before the first. */
  answer: DeepSearchResponse | null
  /** Why the API did not answer. That Stripe did not is in the answer. */
  problem: ApiProblem | null
  start: () => void
  stop: () => void
}

/**
 * Looks through all payments, one request after the other: of itself while the file needs it, or because a person asked.
 * Leaving the file ends it. What was read stays known, so it goes on where it ended.
 *
 * @param onFound the file has to be read again
 */
export function useDeepSearch(file: StudentFile, onFound: () => void): DeepSearch {
  const client = useApiClient()
  const [decision, setDecision] = useState<Decision>('as-needed')
  const [answer, setAnswer] = useState<DeepSearchResponse | null>(null)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const found = useRef(0)
  const isRunning =
    decision === 'by-hand' || (decision === 'as-needed' && file.deepSearch.state === 'open')

  const askNow = useEffectEvent((signal: AbortSignal) =>
    client.searchDeeper({studentId: file.student.id, schoolId: file.school.id}, signal),
  )
  const isTheLast = useEffectEvent((next: DeepSearchResponse): boolean => {
    const end = endWith(next)
    setAnswer(next)
    if (end !== null) setDecision(end)
    if (end !== null || next.found > found.current) onFound()
    found.current = next.found
    return end !== null
  })

  useEffect(() => {
    if (!isRunning) return undefined
    const controller = new AbortController()
    const {signal} = controller
    const run = async () => {
      try {
        while (!signal.aborted) {
          const next = await askNow(signal)
          if (signal.aborted || isTheLast(next)) return
        }
      } catch (error) {
        if (signal.aborted) return
        setProblem(toApiProblem(error))
        setDecision('failed')
      }
    }
    void run()
    return () => controller.abort()
  }, [isRunning])

  return {
    state: isRunning ? 'running' : stateAfter(decision),
    answer,
    problem,
    start: () => {
      setProblem(null)
      setDecision('by-hand')
    },
    stop: () => setDecision('stopped'),
  }
}

/** What may be over in a moment. An account that refuses is no reason to wait: the others can be read to their end. */
const PASSING: ReadonlySet<SourceFailure | null> = new Set([
  'rate-limited',
  'timeout',
  'unavailable',
  'unexpected-answer',
])

function endWith({finished, sources}: DeepSearchResponse): 'finished' | 'failed' | null {
  if (finished) return 'finished'
  return sources.some(({failure}) => PASSING.has(failure)) ? 'failed' : null
}

function stateAfter(decision: Decision): SearchState {
  return decision === 'stopped' || decision === 'failed' || decision === 'finished'
    ? decision
    : 'idle'
}
