import {ClientError} from '@sanity/client'
import {expect} from 'vitest'

/** The error that a request of the real client ends with. */
export async function refusalOf(request: Promise<unknown>): Promise<ClientError> {
  const outcome = await request.then(
    () => 'it went through',
    (error: unknown) => error,
  )
  expect(outcome).toBeInstanceOf(ClientError)
  if (outcome instanceof ClientError) return outcome
  throw new Error('not a ClientError')
}
