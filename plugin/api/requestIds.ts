/** Kept beside the answers, not in them: an answer is what the contract says, and nothing else. */
const ids = new WeakMap<object, string>()

export function keepRequestId(answer: unknown, requestId: string | null): void {
  if (requestId !== null && typeof answer === 'object' && answer !== null) {
    ids.set(answer, requestId)
  }
}

/** Under which id the API's logs have the request that was answered so; null where the API sent none. */
export function requestIdOf(answer: object): string | null {
  return ids.get(answer) ?? null
}
