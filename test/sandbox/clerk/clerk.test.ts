import {createClerkClient, verifyToken} from '@clerk/backend'
import {isClerkAPIResponseError} from '@clerk/backend/errors'
import {expect, onTestFinished, test} from 'vitest'
import {createClerkSandbox} from '../../../studio/sandbox/clerk/createClerkSandbox.ts'
import {createClock} from '../../../studio/sandbox/clock.ts'
import {world} from '../../../studio/sandbox/world.ts'

const KARI = {
  id: 'user_kari',
  primaryEmail: 'kari@example.com',
  emails: ['kari@example.com', 'Kari.Work@example.com'],
  name: 'Kari Anne Example',
  publicMetadata: {tenants: ['north']},
}
const OLA = {id: 'user_ola', primaryEmail: 'ola@example.com', verified: false}
const GONE = {id: 'user_gone', primaryEmail: 'gone@example.com', deleted: true}

const NOW = '2026-03-01T12:00:00Z'

const usersOf = (users: object[]) =>
  world.parse({
    now: NOW,
    sanity: [],
    stripe: {mode: 'test', accountAccess: {}},
    clerk: {users},
  }).clerk.users

async function startClerk(users: object[] = [KARI, OLA, GONE]) {
  const sandbox = createClerkSandbox({users: usersOf(users), clock: createClock(NOW)})
  const apiUrl = await sandbox.listen(0)
  onTestFinished(() => sandbox.close())
  const clientWith = (secretKey: string) =>
    createClerkClient({secretKey, apiUrl, telemetry: {disabled: true}})
  return {sandbox, apiUrl, clerk: clientWith(sandbox.secretKey), clientWith}
}

async function refusal(call: Promise<unknown>) {
  const error: unknown = await call.then(
    () => new Error('Clerk answered'),
    (reason: unknown) => reason,
  )
  if (isClerkAPIResponseError(error)) return error
  throw error
}

test('finds a user by any of the addresses, whatever their case', async () => {
  const {clerk} = await startClerk()
  const find = async (emailAddress: string[]) => {
    const {data, totalCount} = await clerk.users.getUserList({emailAddress})
    return {ids: data.map(({id}) => id), totalCount}
  }

  expect(await find(['kari.work@example.com'])).toEqual({ids: ['user_kari'], totalCount: 1})
  expect(await find(['OLA@example.com', 'kari@example.com'])).toEqual({
    ids: ['user_kari', 'user_ola'],
    totalCount: 2,
  })
  expect(await find(['gone@example.com'])).toEqual({ids: [], totalCount: 0})
  expect(await find(['kari'])).toEqual({ids: [], totalCount: 0})
})

const idsOf = ({data}: {data: {id: string}[]}) => data.map(({id}) => id)

test('finds users by id and by part of name, address or id, in pages', async () => {
  const {clerk} = await startClerk()
  const list = clerk.users

  expect(idsOf(await list.getUserList({userId: ['user_ola', 'user_gone']}))).toEqual(['user_ola'])
  expect(idsOf(await list.getUserList({query: 'anne ex'}))).toEqual(['user_kari'])
  expect(idsOf(await list.getUserList({query: 'example.com'}))).toEqual(['user_kari', 'user_ola'])
  const second = await list.getUserList({limit: 1, offset: 1, orderBy: '-created_at'})
  expect(idsOf(second)).toEqual(['user_ola'])
  expect(second.totalCount).toBe(2)
})

test('answers a whole user, with what is verified', async () => {
  const {clerk} = await startClerk()

  const kari = await clerk.users.getUser('user_kari')
  const ola = await clerk.users.getUser('user_ola')

  expect(kari).toMatchObject({
    id: 'user_kari',
    firstName: 'Kari',
    lastName: 'Anne Example',
    publicMetadata: {tenants: ['north']},
    banned: false,
  })
  expect(kari.primaryEmailAddress?.emailAddress).toBe('kari@example.com')
  expect(kari.emailAddresses.map(({verification}) => verification?.status)).toEqual([
    'verified',
    'verified',
  ])
  expect(ola.emailAddresses[0]?.verification?.status).toBe('unverified')
})

test.each(['user_gone', 'user_nobody'])('%s answers 404', async (id) => {
  const {clerk} = await startClerk()

  const error = await refusal(clerk.users.getUser(id))

  expect(error.status).toBe(404)
  expect(error.clerkTraceId).toBeDefined()
  expect(error.errors[0]).toMatchObject({
    code: 'resource_not_found',
    longMessage: `No user was found with id ${id}.`,
  })
})

test('refuses another key', async () => {
  const {clientWith} = await startClerk()

  const error = await refusal(clientWith('sk_test_wrong').users.getUser('user_kari'))

  expect(error.status).toBe(401)
  expect(error.errors[0]?.code).toBe('clerk_key_invalid')
})

test('sends the content type bare, since the client compares it whole', async () => {
  const {sandbox, apiUrl} = await startClerk()

  for (const path of ['/v1/users', '/v1/users/count', '/v1/users/none', '/v1/jwks']) {
    const answer = await fetch(`${apiUrl}${path}`, {
      headers: {authorization: `Bearer ${sandbox.secretKey}`},
    })
    expect(answer.headers.get('content-type')).toBe('application/json')
  }
})

test('records what it does not know, and every attempt to write', async () => {
  const {clerk, sandbox} = await startClerk()

  expect((await refusal(clerk.organizations.getOrganizationList())).status).toBe(404)
  expect((await refusal(clerk.users.deleteUser('user_kari'))).status).toBe(405)
  expect((await refusal(clerk.users.getUserList({phoneNumber: ['+4799999999']}))).status).toBe(422)
  expect(sandbox.unknownRequests()).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^GET \/v1\/organizations/),
      'DELETE /v1/users/user_kari',
      expect.stringMatching(/^GET \/v1\/users\?.*phone_number/),
    ]),
  )
})

test('mints tokens that the client verifies without a request', async () => {
  const {sandbox} = await startClerk()
  const token = sandbox.sessionToken('user_kari', {
    authorizedParty: 'https://studio.example.com',
    claims: {metadata: {tenants: ['north']}},
  })

  const payload = await verifyToken(token, {
    jwtKey: sandbox.jwtKey,
    authorizedParties: ['https://studio.example.com'],
  })

  expect(payload).toMatchObject({
    sub: 'user_kari',
    iss: sandbox.issuer,
    azp: 'https://studio.example.com',
    metadata: {tenants: ['north']},
  })
  expect(sandbox.requests()).toEqual([])
})

test('publishes the key of its tokens', async () => {
  const {sandbox, apiUrl} = await startClerk()

  const payload = await verifyToken(sandbox.sessionToken('user_ola'), {
    secretKey: sandbox.secretKey,
    apiUrl,
  })

  expect(payload.sub).toBe('user_ola')
  expect(sandbox.requests()).toMatchObject([{method: 'GET', path: '/v1/jwks', status: 200}])
})

test.each([
  [{authorizedParty: 'https://studio.example.com', expiresInSeconds: -30}, 'token-expired'],
  [{authorizedParty: 'https://evil.example.com'}, 'token-invalid-authorized-parties'],
  [{}, 'token-invalid-authorized-parties'],
])('a token with %o is refused: %s', async (options, reason) => {
  const {sandbox} = await startClerk()
  const token = sandbox.sessionToken('user_kari', options)

  await expect(
    verifyToken(token, {
      jwtKey: sandbox.jwtKey,
      authorizedParties: ['https://studio.example.com'],
    }),
  ).rejects.toMatchObject({reason})
})

test('fails on demand, and starts over', async () => {
  const {clerk, sandbox} = await startClerk()
  sandbox.faults.add({path: /^\/v1\/users$/, kind: 'rateLimit', times: 1})

  const limited = await refusal(clerk.users.getUserList())
  expect(limited.status).toBe(429)
  expect(limited.retryAfter).toBe(10)
  sandbox.faults.add({path: /./, kind: 'closeConnection'})
  expect((await refusal(clerk.users.getUser('user_kari'))).errors[0]?.code).toBe('unexpected_error')

  sandbox.reset(usersOf([OLA]))
  expect((await clerk.users.getUserList()).data.map(({id}) => id)).toEqual(['user_ola'])
})
