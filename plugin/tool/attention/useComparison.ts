import {useEffect, useEffectEvent, useState} from 'react'
import type {Reconciliation} from '../../../schemas/contract/reconciliation.ts'
import {useApiClient} from '../../api/ApiClientContext.ts'
import type {ApiProblem} from '../../api/ApiProblem.ts'
import {toApiProblem} from '../../api/useRequest.ts'

export type ComparisonState = 'idle' | 'running' | 'stopped' | 'failed' | 'finished'

export interface Comparison {
  state: ComparisonState
  /** The last answer of this run; null before the first. */
  answer: Reconciliation | null
  /** Why the API did not answer. That Stripe did not is in the answer. */
  problem: ApiProblem | null
  /** Begins, or goes on where it ended. */
  start: (options: {restart: boolean}) => void
  stop: () => void
}

/**
 * Holds a school's payments and passes against each other, one request after the other. Leaving the screen ends it, and
 * what was read stays known.
 */
export function useComparison(schoolId: string): Comparison {
  const client = useApiClient()
  const [state, setState] = useState<ComparisonState>('idle')
  const [restart, setRestart] = useState(false)
  const [answer, setAnswer] = useState<Reconciliation | null>(null)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const isRunning = state === 'running'

  const askNow = useEffectEvent((first: boolean, signal: AbortSignal) =>
    client.reconcile({schoolId, restart: first && restart}, signal),
  )

  useEffect(() => {
    if (!isRunning) return undefined
    const controller = new AbortController()
    const {signal} = controller
    const run = async () => {
      try {
        for (let first = true; !signal.aborted; first = false) {
          const next = await askNow(first, signal)
          if (signal.aborted) return
          setAnswer(next)
          const end = endWith(next)
          if (end !== null) return setState(end)
        }
      } catch (error) {
        if (signal.aborted) return
        setProblem(toApiProblem(error))
        setState('failed')
      }
    }
    void run()
    return () => controller.abort()
  }, [isRunning])

  return {
    state,
    answer,
    problem,
    start: (options) => {
      setRestart(options.restart)
      setProblem(null)
      setState('running')
    },
    stop: () => setState('stopped'),
  }
}

/** An account that does not answer cannot be read past, so asking on at once would not help. */
function endWith({state, sources}: Reconciliation): 'finished' | 'failed' | null {
  if (state === 'finished') return 'finished'
  return sources.some(({failure}) => failure !== null) ? 'failed' : null
}
