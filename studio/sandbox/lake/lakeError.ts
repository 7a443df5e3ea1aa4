/** A refusal: the status and the JSON body that the service would answer with. */
export class LakeError extends Error {
  readonly status: number
  readonly body: unknown

  constructor(status: number, body: unknown) {
    super(`HTTP ${status}: ${JSON.stringify(body)}`)
    this.name = 'LakeError'
    this.status = status
    this.body = body
  }
}

const REASONS: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
}

/** The shape of the management API's errors, `{statusCode, error, message}`. */
export function plainError(status: number, message: string, errorCode?: string): LakeError {
  const error = REASONS[status] ?? 'Error'
  return new LakeError(status, {statusCode: status, error, message, ...(errorCode && {errorCode})})
}

/** The shape of the data API's errors, `{error: {type, description, …}}`. */
export function dataError(
  status: number,
  type: string,
  description: string,
  details: Record<string, unknown> = {},
): LakeError {
  return new LakeError(status, {error: {...details, type, description}})
}
