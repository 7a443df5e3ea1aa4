import {Hono} from 'hono'
import {plainError} from '../lakeError.ts'
import type {LakeServices} from '../lakeServices.ts'
import {requireCaller, type LakeEnv} from './lakeContext.ts'

const DAY_S = 86_400

/** The login screen's part: providers, the redirect, and the exchange of its session id for a token. */
export function authRoutes({accounts, clock}: LakeServices): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()
  routes.get('/auth/providers', (c) => {
    const url = new URL('login/local', c.req.url).href
    const local = {name: 'local', title: 'Sandbox', url}
    return c.json({thirdPartyLogin: false, sso: {}, providers: [local]})
  })
  routes.get('/auth/login/:provider', (c) => {
    const user = accounts.find(c.req.query('user') ?? '') ?? accounts.users[0]
    if (!user) throw plainError(404, 'The sandbox has no users')
    return c.redirect(`${c.req.query('origin') ?? '/'}#sid=${accounts.openSession(user)}`)
  })
  routes.get('/auth/fetch', (c) => {
    const token = accounts.redeemSession(c.req.query('sid') ?? '')
    c.header('set-cookie', `sanitySession=${token}; Path=/; HttpOnly; SameSite=Lax`)
    return c.json({token, label: 'sandbox'})
  })
  routes.post('/auth/logout', (c) => c.json({ok: true}))
  routes.get('/auth/id', (c) => {
    const {user} = requireCaller(c)
    return c.json({id: user.id, expiry: Math.floor(clock.now() / 1000) + DAY_S})
  })
  return routes
}
