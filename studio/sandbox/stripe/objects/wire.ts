import type {StripeWorld} from '../../world.ts'

/** A Stripe object on its way out: built with the full type of the `stripe` package, then expanded and serialised. */
export type WireObject = Record<string, unknown>

/** An object of a world: it belongs to one account and is found only when asked there. */
export type AccountObject = StripeWorld['sessions'][number]

export interface Owner {
  /** `acct_…`, also for the platform's own account. */
  accountId: string
  platform: boolean
  livemode: boolean
}

export const isWireObject = (value: unknown): value is WireObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Lays the fields that a world states over the built object. Only fields of the real object
 * pass: annotations of a world file such as `createdIso` never reach the wire.
 */
export function withStatedFields(
  built: WireObject,
  stated: WireObject,
  optionalFields: readonly string[] = [],
): WireObject {
  const answer = {...built}
  for (const [field, value] of Object.entries(stated)) {
    if (field in built || optionalFields.includes(field)) answer[field] = value
  }
  return answer
}

/** The fields that a world states and that no schema read, to be laid over the built object as they are. */
export function statedBeyond(object: AccountObject, read: WireObject): WireObject {
  return Object.fromEntries(
    Object.entries(object).filter(([field]) => field !== 'account' && !(field in read)),
  )
}
