/** What Clerk answers instead of a resource. */
export class ClerkFailure extends Error {
  readonly status: number
  readonly code: string
  readonly longMessage: string
  readonly headers: Record<string, string>
  /** The caller asked for something that the sandbox, or Clerk itself, does not have: worth recording. */
  readonly unknown: boolean

  constructor(
    status: number,
    error: {code: string; message: string; longMessage?: string},
    {headers = {}, unknown = false}: {headers?: Record<string, string>; unknown?: boolean} = {},
  ) {
    super(error.message)
    this.name = 'ClerkFailure'
    this.status = status
    this.code = error.code
    this.longMessage = error.longMessage ?? error.message
    this.headers = headers
    this.unknown = unknown
  }
}

export const keyInvalid = () =>
  new ClerkFailure(401, {
    code: 'clerk_key_invalid',
    message:
      'The provided Clerk Secret Key is invalid. Make sure that your Clerk Secret Key is correct.',
  })

export const userNotFound = (id: string) =>
  new ClerkFailure(404, {
    code: 'resource_not_found',
    message: 'not found',
    longMessage: `No user was found with id ${id}.`,
  })

export const unknownParameter = (name: string) =>
  new ClerkFailure(
    422,
    {code: 'form_param_unknown', message: `${name} is not a valid parameter for this request.`},
    {unknown: true},
  )

export const invalidParameter = (name: string, message: string) =>
  new ClerkFailure(422, {code: 'form_param_format_invalid', message: `${name} ${message}`})

/** Not worded like a missing user, so that nobody takes a wrong address for one. */
export const unknownRoute = (method: string, path: string) =>
  new ClerkFailure(
    method === 'GET' ? 404 : 405,
    {
      code: 'sandbox_route_unknown',
      message: `The Clerk sandbox does not answer ${method} ${path}.`,
    },
    {unknown: true},
  )

export const rateLimited = () =>
  new ClerkFailure(
    429,
    {
      code: 'too_many_requests',
      message: 'Too many requests. Please try again in a bit.',
    },
    {headers: {'retry-after': '10'}},
  )

export const serverError = (status: number, message: string) =>
  new ClerkFailure(status, {code: 'internal_clerk_error', message})
