/** Lets tasks with one key run one after the other. */
export interface Turns {
  take<Result>(key: string, task: () => Promise<Result>): Promise<Result>
}

/**
 * Repairs of one school move the same chain, so at one server they would only make each other start over. What makes them
 * safe are the revisions in the transaction, which hold across servers; this saves questions to Stripe.
 */
export function oneAtATime(): Turns {
  const last = new Map<string, Promise<unknown>>()
  return {
    take: async (key, task) => {
      const before = last.get(key) ?? Promise.resolve()
      const turn = before.then(task, task)
      const quiet = turn.catch(() => {})
      last.set(key, quiet)
      try {
        return await turn
      } finally {
        if (last.get(key) === quiet) last.delete(key)
      }
    },
  }
}
