import type {HttpBindings} from '@hono/node-server'
import type {Context} from 'hono'
import {z} from 'zod'
import type {Caller} from '../accounts.ts'
import {dataError, plainError} from '../lakeError.ts'
import type {LakeServices} from '../lakeServices.ts'
import type {Permission} from '../permissions.ts'

export interface LakeEnv {
  Bindings: HttpBindings
  /** Who asks; only looked up where it matters, so that a dead token does not stop a ping. */
  Variables: {identify: () => Caller | undefined}
}

export type LakeContext = Context<LakeEnv>

/** The signed-in caller; the dataset is private, so that there is nothing for anybody else. */
export function requireCaller(c: LakeContext): Caller {
  const caller = c.get('identify')()
  if (!caller) throw plainError(401, 'Unauthorized', 'SIO-401-AWH')
  return caller
}

export function requirePermission(c: LakeContext, permission: Permission): Caller {
  const caller = requireCaller(c)
  if (!caller.permissions.has(permission)) {
    throw plainError(403, `Insufficient permissions; permission "${permission}" required`)
  }
  return caller
}

/** The caller, of a request about the dataset that the path names. */
export function requireDataset(c: LakeContext, services: LakeServices): Caller {
  const caller = requireCaller(c)
  const name = c.req.param('dataset')
  if (name !== services.datasetName) {
    throw plainError(
      404,
      `Dataset not found - Dataset "${name}" not found for project ID "${services.projectId}"`,
    )
  }
  return caller
}

// the documented limit of the service for mutations
const MAX_BODY_LENGTH = 4_000_000

export async function readBody<Schema extends z.ZodType>(
  c: LakeContext,
  schema: Schema,
): Promise<z.output<Schema>> {
  const text = await c.req.text()
  if (text.length > MAX_BODY_LENGTH) {
    throw dataError(413, 'requestTooLargeError', 'The request body exceeds 4 MB')
  }
  const parsed = schema.safeParse(parseJson(text))
  if (parsed.success) return parsed.data
  throw dataError(400, 'validationError', z.prettifyError(parsed.error))
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw dataError(400, 'validationError', 'Unexpected JSON value')
  }
}

/** GROQ parameters as a query string carries them: `$name=<JSON>`. */
export function readParams(c: LakeContext): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(c.req.query())
      .filter(([key]) => key.startsWith('$'))
      .map(([key, value]) => [key.slice(1), parseJson(value)]),
  )
}

export function isOn(c: LakeContext, parameter: string): boolean {
  return c.req.query(parameter) === 'true'
}

/** `2025-02-19` of `/v2025-02-19/…`. */
export function apiVersionOf(c: LakeContext): string {
  return c.req.path.split('/')[1]?.slice(1) ?? '1'
}
