import type {OpenAPIHono} from '@hono/zod-openapi'
import type {VerifiedActor} from '../auth/actor.ts'

/** What travels with a request. */
export interface ApiEnv {
  Variables: {
    requestId: string
    /** Set for every route but the open ones. */
    actor: VerifiedActor
  }
}

export type ApiApp = OpenAPIHono<ApiEnv>
