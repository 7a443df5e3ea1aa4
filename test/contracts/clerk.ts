import {createClerkClient, type User} from '@clerk/backend'
import {isClerkAPIResponseError} from '@clerk/backend/errors'
import {expect} from 'vitest'
import type {Contract, Say} from './contract.ts'

export interface ClerkService {
  /** Where it answers, such as https://api.clerk.com */
  apiUrl: string
  secretKey: string
}

const clientOf = ({apiUrl, secretKey}: ClerkService) =>
  createClerkClient({apiUrl, secretKey, telemetry: {disabled: true}})

async function refusalOf(call: Promise<unknown>) {
  const error: unknown = await call.then(
    () => new Error('Clerk answered'),
    (reason: unknown) => reason,
  )
  if (isClerkAPIResponseError(error)) return error
  throw error
}

async function anyUser(service: ClerkService, say: Say): Promise<User & {email: string}> {
  const {data} = await clientOf(service).users.getUserList({limit: 100})
  const user = data.find(({emailAddresses}) => emailAddresses.length > 0)
  const email = user?.emailAddresses[0]?.emailAddress
  if (!user || !email) return say.nothingToSee('No user of the instance has an e-mail address.')
  return Object.assign(user, {email})
}

const idsOf = ({data}: {data: User[]}) => data.map(({id}) => id)

export const clerkContract: Contract<ClerkService> = {
  'an id that is unknown is refused with 404': async (service) => {
    const error = await refusalOf(
      clientOf(service).users.getUser('user_2unknown0000000000000000000'),
    )
    expect(error.status).toBe(404)
    expect(error.errors[0]?.code).toBe('resource_not_found')
    expect(error.clerkTraceId).toBeTruthy()
  },

  'a key that is not valid is refused with 401': async (service) => {
    const secretKey = 'sk_test_thisKeyWasNeverIssued9876'
    const error = await refusalOf(clientOf({...service, secretKey}).users.getUserList())
    expect(error.status).toBe(401)
    expect(error.errors[0]?.code).toBe('clerk_key_invalid')
  },

  'lists users by their ids, and leaves out those that it does not know': async (service, say) => {
    const {id} = await anyUser(service, say)
    const userId = [id, 'user_2unknown0000000000000000000']
    const answer = await clientOf(service).users.getUserList({userId})
    expect(idsOf(answer)).toEqual([id])
    expect(answer.totalCount).toBe(1)
  },

  'finds a user by a whole e-mail address, whatever its case': async (service, say) => {
    const {id, email} = await anyUser(service, say)
    const find = async (emailAddress: string) =>
      idsOf(await clientOf(service).users.getUserList({emailAddress: [emailAddress]}))
    expect(await find(email)).toContain(id)
    expect(await find(email.toUpperCase())).toContain(id)
    expect(await find(`nobody-${email}`)).toEqual([])
  },

  'finds a user by a part of an e-mail address': async (service, say) => {
    const {id, email} = await anyUser(service, say)
    const query = email.slice(0, -1)
    expect(idsOf(await clientOf(service).users.getUserList({query, limit: 100}))).toContain(id)
  },

  'answers a user with every address and the primary one': async (service, say) => {
    const {id, email} = await anyUser(service, say)
    const user = await clientOf(service).users.getUser(id)
    expect(user.emailAddresses.map(({emailAddress}) => emailAddress)).toContain(email)
    expect(user.publicMetadata).toBeTypeOf('object')
  },
}
