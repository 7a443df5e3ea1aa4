/** Why one mutation or action of a transaction was refused; becomes an item of the error that the service answers with. */
export class StepFailure extends Error {
  readonly status: number
  readonly error: {type: string; description: string; [detail: string]: unknown}

  constructor(
    status: number,
    type: string,
    description: string,
    details: Record<string, unknown> = {},
  ) {
    super(description)
    this.name = 'StepFailure'
    this.status = status
    this.error = {...details, type, description}
  }
}

export const documentNotFound = (id: string) =>
  new StepFailure(409, 'documentNotFoundError', `The document with the ID "${id}" was not found`, {
    id,
  })

export const documentAlreadyExists = (id: string) =>
  new StepFailure(409, 'documentAlreadyExistsError', `Document by ID "${id}" already exists`, {id})

export const unexpectedRevision = (id: string, current: string | undefined, expected: string) =>
  new StepFailure(
    409,
    'documentRevisionIDDoesNotMatchError',
    `Document "${id}" has unexpected revision ID ("${current ?? ''}"), expected "${expected}"`,
    {id, currentRevisionID: current, expectedRevisionID: expected},
  )

export const missingPermission = (permission: string) =>
  new StepFailure(
    403,
    'insufficientPermissionsError',
    `Insufficient permissions; permission "${permission}" required`,
    {permission},
  )

export const invalidStep = (description: string) =>
  new StepFailure(400, 'validationError', description)
