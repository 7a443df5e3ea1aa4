import {useCallback, useEffect, useEffectEvent, useState} from 'react'
import {ApiProblem} from './ApiProblem.ts'

export interface Request<Answer> {
  /** The newest answer to this very question; kept while it is asked again, so that nothing jumps. */
  answer: Answer | null
  problem: ApiProblem | null
  pending: boolean
  reload: () => void
}

interface Settled<Answer> {
  key: string
  attempt: number
  answer: Answer | null
  problem: ApiProblem | null
}

/**
 * Asks once per key, and again on `reload`. The answer to another key is never handed out, and what is no longer asked
 * for is aborted. With the key null nothing is asked.
 */
export function useRequest<Answer>(
  key: string | null,
  ask: (signal: AbortSignal) => Promise<Answer>,
  delayMs = 0,
): Request<Answer> {
  const [attempt, setAttempt] = useState(0)
  const [settled, setSettled] = useState<Settled<Answer> | null>(null)
  const askNow = useEffectEvent(ask)

  useEffect(() => {
    if (key === null) return undefined
    const controller = new AbortController()
    const {signal} = controller
    const run = async () => {
      try {
        const answer = await askNow(signal)
        if (!signal.aborted) setSettled({key, attempt, answer, problem: null})
      } catch (error) {
        if (signal.aborted) return
        const problem = toApiProblem(error)
        setSettled((last) => ({
          key,
          attempt,
          answer: last?.key === key ? last.answer : null,
          problem,
        }))
      }
    }
    const timer = setTimeout(() => void run(), delayMs)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [key, attempt, delayMs])

  const reload = useCallback(() => setAttempt((count) => count + 1), [])
  const current = settled !== null && settled.key === key ? settled : null
  const isOffline = current?.problem?.code === 'offline'
  useEffect(() => {
    if (!isOffline) return undefined
    window.addEventListener('online', reload)
    return () => window.removeEventListener('online', reload)
  }, [isOffline, reload])
  const pending = key !== null && (current === null || current.attempt !== attempt)
  return {
    answer: current?.answer ?? null,
    problem: pending ? null : (current?.problem ?? null),
    pending,
    reload,
  }
}

/** Whatever is thrown, the screen gets a code that it has words for. */
export function toApiProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error
  const detail = error instanceof Error ? error.message : String(error)
  return new ApiProblem({code: 'internal', detail, cause: error})
}
