import {SANDBOX_OUTSIDERS} from '../../../studio/sandbox/people.ts'
import {clerkIdOf, reference} from './hostDocuments.ts'
import {SCHOOL_APP, type Api, type Who} from './startApi.ts'

/** The people of two schools who come from the schools' own app. */
export const SCHOOL_PEOPLE = [
  schoolPerson('fjordadmin', 'Frida Fjord', 'admin', 'fjord'),
  schoolPerson('nordlysadmin', 'Nils Nordlys', 'admin', 'nordlys'),
  schoolPerson('fjordteacher', 'Trym Teacher', 'instructor', 'fjord'),
  schoolPerson('lostadmin', 'Liv Lost', 'admin', null),
  {...schoolPerson('formeradmin', 'Finn Former', 'admin', 'fjord'), isActive: false},
]

function schoolPerson(id: string, name: string, role: string, school: string | null) {
  return {
    _id: id,
    _type: 'user',
    clerkId: clerkIdOf(id),
    name,
    email: `${id}@example.com`,
    role,
    ...(school !== null && {tenant: reference(school)}),
  }
}

type Options = Parameters<Api['sandbox']['clerk']['sessionToken']>[1]

/** Signed in to the schools' app as one of its users. */
export function session(api: Api, userId: string, options: Options = {}): {token: string} {
  const token = api.sandbox.clerk.sessionToken(clerkIdOf(userId), {
    authorizedParty: SCHOOL_APP,
    ...options,
  })
  return {token}
}

/** Proofs that prove nothing. Each would be an administrator, were it believed. */
export function strangers(api: Api): Record<string, Who> {
  const {token} = session(api, 'fjordadmin')
  const [header = '', payload = '', signature = ''] = token.split('.')
  const unsigned = Buffer.from(JSON.stringify({alg: 'none', typ: 'JWT'})).toString('base64url')
  const other = Buffer.from(payload, 'base64url').toString().replace('fjordadmin', 'nordlysadmin')
  return {
    'without a proof': null,
    'a token that Sanity never gave': {token: 'sk-forged'.padEnd(48, 'x')},
    'a session that has expired': session(api, 'fjordadmin', {expiresInSeconds: -120}),
    'a session of another app': session(api, 'fjordadmin', {
      authorizedParty: 'https://elsewhere.example.com',
    }),
    'a session of no app': {token: api.sandbox.clerk.sessionToken(clerkIdOf('fjordadmin'))},
    'a session of another Clerk': session(api, 'fjordadmin', {
      issuer: 'https://clerk.elsewhere.example.com',
    }),
    'a session that is not finished': session(api, 'fjordadmin', {claims: {sts: 'pending'}}),
    'a session with another signature': {
      token: `${header}.${payload}.${signature.slice(0, -6)}AAAAAA`,
    },
    'a session whose claims were changed': {
      token: `${header}.${Buffer.from(other).toString('base64url')}.${signature}`,
    },
    'a session that nobody signed': {token: `${unsigned}.${payload}.`},
    'a session that says it needs no signature': {token: `${unsigned}.${payload}.${signature}`},
  }
}

/** Proven, and with nothing to do here. */
export function outsiders(api: Api): Record<string, Who> {
  return {
    'a member of other projects': SANDBOX_OUTSIDERS.visitor,
    'a role that the configuration does not name': SANDBOX_OUTSIDERS.translator,
    'a student': session(api, 'kari'),
    'somebody whom the dataset does not know': session(api, 'nobody'),
    'a teacher': session(api, 'fjordteacher'),
    'an admin of no school': session(api, 'lostadmin'),
    'a former admin': session(api, 'formeradmin'),
  }
}
