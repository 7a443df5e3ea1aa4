/** What Stripe answers instead of an object. The request id and log address are added on the way out. */
export class StripeFailure extends Error {
  readonly status: number
  readonly body: Record<string, string>
  readonly headers: Record<string, string>
  /** The caller asked for something that the sandbox, or Stripe itself, does not have: worth recording. */
  readonly unknown: boolean

  constructor(
    status: number,
    body: {type: string; message: string; code?: string; param?: string},
    {headers = {}, unknown = false}: {headers?: Record<string, string>; unknown?: boolean} = {},
  ) {
    super(body.message)
    this.name = 'StripeFailure'
    this.status = status
    this.body = {...body}
    this.headers = headers
    this.unknown = unknown
    if (body.code) {
      this.body['doc_url'] = `https://stripe.com/docs/error-codes/${body.code.replaceAll('_', '-')}`
    }
  }
}

const type = 'invalid_request_error'

export const invalidRequest = (message: string, detail: {code?: string; param?: string} = {}) =>
  new StripeFailure(400, {type, message, ...detail})

export function unknownParameters(names: string[]): StripeFailure {
  const [first = ''] = names
  const message =
    names.length === 1
      ? `Received unknown parameter: ${first}`
      : `Received unknown parameters: ${names.join(', ')}`
  return new StripeFailure(
    400,
    {type, message, code: 'parameter_unknown', param: first},
    {unknown: true},
  )
}

export const emptyParameter = (param: string) =>
  invalidRequest(
    `You passed an empty string for '${param}'. We assume empty values are an attempt to unset a parameter; however '${param}' cannot be unset. You should remove '${param}' from your request or supply a non-empty value.`,
    {code: 'parameter_invalid_empty', param},
  )

/** @param status 404 for a retrieval, 400 where the id is a parameter such as a cursor */
export const noSuchObject = (noun: string, id: string, param: string, status = 404) =>
  new StripeFailure(status, {
    type,
    code: 'resource_missing',
    message: `No such ${noun}: '${id}'`,
    param,
  })

export function objectOfOtherMode(noun: string, id: string, keyIsLive: boolean): StripeFailure {
  const [there, here] = keyIsLive ? ['test', 'live'] : ['live', 'test']
  return new StripeFailure(404, {
    type,
    code: 'resource_missing',
    message: `No such ${noun}: '${id}'; a similar object exists in ${there} mode, but a ${here} mode key was used to make this request.`,
    param: 'id',
  })
}

export const noKey = () =>
  new StripeFailure(401, {
    type,
    message:
      "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY'). See https://stripe.com/docs/api#authentication for details, or we can help at https://support.stripe.com/.",
  })

export const badKey = (key: string) =>
  new StripeFailure(401, {type, message: `Invalid API Key provided: ${maskedKey(key)}`})

export const noAccess = (key: string, account: string) =>
  new StripeFailure(403, {
    type,
    code: 'account_invalid',
    message: `The provided key '${maskedKey(key)}' does not have access to account '${account}' (or that account does not exist). Application access may have been revoked.`,
  })

export const permissionMissing = (key: string, account: string, permission: string) =>
  new StripeFailure(403, {
    type,
    code: 'more_permissions_required',
    message: `The provided key '${maskedKey(key)}' does not have the required permissions for this endpoint on account '${account}'. Having the '${permission}' permission would allow this request to continue.`,
  })

export const cannotExpand = (path: string, hint: string) =>
  new StripeFailure(
    400,
    {type, message: `This property cannot be expanded (${path}).${hint}`},
    {unknown: true},
  )

export const unrecognizedUrl = (method: string, path: string) =>
  new StripeFailure(
    404,
    {
      type,
      message: `Unrecognized request URL (${method}: ${path}). Please see https://stripe.com/docs or we can help at https://support.stripe.com/.`,
    },
    {unknown: true},
  )

export const readOnly = (method: string, path: string) =>
  new StripeFailure(
    403,
    {
      type,
      message: `This sandbox only answers reads, as the product never writes to Stripe (${method}: ${path}).`,
    },
    {unknown: true},
  )

export const rateLimited = () =>
  new StripeFailure(
    429,
    {
      type,
      code: 'rate_limit',
      message:
        'Request rate limit exceeded. Learn more about rate limits here https://stripe.com/docs/rate-limits.',
    },
    {headers: {'Stripe-Rate-Limited-Reason': 'endpoint-rate'}},
  )

export const serverError = (status: number, message: string) =>
  new StripeFailure(status, {type: 'api_error', message})

/** Stripe shows the prefix and the last four characters of a key. */
function maskedKey(key: string): string {
  const prefix = /^[a-z]+_(live|test)_/.exec(key)?.[0] ?? ''
  return `${prefix}***${key.slice(-4)}`
}
