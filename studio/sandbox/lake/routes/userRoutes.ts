import {Hono} from 'hono'
import {z} from 'zod'
import type {LakeUser} from '../accounts.ts'
import type {LakeServices} from '../lakeServices.ts'
import {describeRole} from '../permissions.ts'
import {readBody, requireCaller, type LakeEnv} from './lakeContext.ts'

const keyValues = z.array(z.object({key: z.string(), value: z.json()}))

export function userRoutes({accounts}: LakeServices): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()
  const settings = new Map<string, Map<string, unknown>>()
  const settingsOf = (userId: string) => {
    const known = settings.get(userId) ?? new Map<string, unknown>()
    settings.set(userId, known)
    return known
  }

  routes.get('/users/me', (c) => {
    const caller = c.get('identify')()
    // nobody signed in is an answer here, and not an error
    return c.json(caller ? describeMe(caller.user) : {})
  })
  routes.get('/users/me/keyvalue/:keys', (c) => {
    const mine = settingsOf(requireCaller(c).user.id)
    const keys = c.req.param('keys').split(',')
    return c.json(keys.map((key) => ({key, value: mine.get(key) ?? null})))
  })
  routes.put('/users/me/keyvalue', async (c) => {
    const mine = settingsOf(requireCaller(c).user.id)
    const pairs = await readBody(c, keyValues)
    for (const {key, value} of pairs) mine.set(key, value)
    return c.json(pairs)
  })
  routes.get('/users/:ids', (c) => {
    requireCaller(c)
    const profiles = c.req
      .param('ids')
      .split(',')
      .map((id) => describeUser(accounts.find(id)))
    return c.json(profiles.length === 1 ? profiles[0] : profiles)
  })
  return routes
}

function describeMe(user: LakeUser) {
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    profileImage: '',
    provider: 'local',
    ...(user.role && {role: user.role}),
    roles: user.role ? [describeRole(user.role)] : [],
  }
}

function describeUser(user: LakeUser | undefined) {
  if (!user) return null
  const {id, name, email} = user
  return {id, sanityUserId: id, displayName: name, email, imageUrl: null, provider: 'local'}
}
