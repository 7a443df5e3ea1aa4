import {withoutSecrets} from './withoutSecrets.ts'

/** Clients name the address that failed, and with it what was asked for. */
const QUERIES = /\?[^\s"'<>]*/g
const ADDRESSES = /[^\s"'<>=(),;:]+@[^\s"'<>=(),;:]+/g

/** An error for the log: where it came from, and what caused it, without secrets and people. */
export function describeError(error: Error, requestId: string): Record<string, unknown> {
  const cause = error.cause instanceof Error ? error.cause : error
  return {
    requestId,
    error: cause.name,
    message: redacted(cause.message).slice(0, 500),
    stack: redacted(cause.stack ?? '')
      .split('\n')
      .slice(1, 12)
      .join('\n'),
  }
}

function redacted(text: string): string {
  return withoutSecrets(text).replace(QUERIES, '?[query]').replace(ADDRESSES, '[address]')
}
