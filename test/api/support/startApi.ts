import type {z} from 'zod'
import {createApp} from '../../../api/app.ts'
import {createServices} from '../../../api/createServices.ts'
import type {Services} from '../../../api/services.ts'
import {readEnvironment} from '../../../api/environment.ts'
import {deepSearchResponse} from '../../../schemas/contract/deepSearch.ts'
import {planResponse, type PlanResponse} from '../../../schemas/contract/plan.ts'
import {problem, type Problem} from '../../../schemas/contract/problem.ts'
import {receipt, type Receipt} from '../../../schemas/contract/repair.ts'
import {studentFile, studentSearchResponse} from '../../../schemas/contract/student.ts'
import type {Intent} from '../../../schemas/rules/plan/intent.ts'
import {sandboxEnvironment} from '../../../studio/run/sandboxEnvironment.ts'
import {SANDBOX_PEOPLE, type SandboxPerson} from '../../../studio/sandbox/people.ts'
import {startSandbox} from '../../../studio/sandbox/startSandbox.ts'
import type {World} from '../../../studio/sandbox/world.ts'

/** Where the schools' people sign in by Clerk. */
export const SCHOOL_APP = 'https://app.example.com'

export type Who = SandboxPerson | {token: string} | null

/** The real API with the real clients, against local services that hold one world. */
export async function startApi(world: World, overrides: Record<string, string> = {}) {
  const sandbox = await startSandbox(world)
  const log: unknown[] = []
  const note = (fields: Record<string, unknown>, message: string) =>
    void log.push({message, ...fields})
  const environment = readEnvironment({
    ...sandboxEnvironment(sandbox, 'https://studio.example.com'),
    CLERK_AUTHORIZED_PARTIES: SCHOOL_APP,
    PASS_SUPPORT_FAILURES_PER_MINUTE: '1000000',
    ...overrides,
  })
  const services = createServices(environment, {
    clock: sandbox.clock.now,
    log: {info: note, error: note},
  })
  return {sandbox, log, services, ...callerOf(services)}
}

export type Api = Awaited<ReturnType<typeof startApi>>

/** Speaks to an API over these services as the Studio does, and takes only answers that meet the contract. */
export function callerOf(services: Services) {
  const app = createApp(services)
  const send = async (path: string, {as = 'owner', body}: {as?: Who; body?: unknown} = {}) =>
    app.request(path, {
      headers: {'content-type': 'application/json', ...bearer(as)},
      ...(body !== undefined && {method: 'POST', body: JSON.stringify(body)}),
    })
  const read = async <Schema extends z.ZodType>(
    schema: Schema,
    path: string,
    options: {as?: Who; body?: unknown} = {},
  ): Promise<z.output<Schema>> => {
    const response = await send(path, options)
    const json: unknown = await response.json()
    if (response.status !== 200)
      throw new Error(`${path}: ${response.status} ${JSON.stringify(json)}`)
    return schema.parse(json)
  }
  return {
    app,
    send,
    read,
    search: (q: string, school?: string) =>
      read(studentSearchResponse, `/students?${new URLSearchParams({q, ...(school && {school})})}`),
    file: (id: string, school: string, as: Who = 'owner') =>
      read(studentFile, `/students/${id}?school=${school}`, {as}),
    /** Looks through one more part of the school's accounts. */
    searchDeeper: (id: string, school: string, as: Who = 'owner') =>
      read(deepSearchResponse, `/students/${id}/deep-search?school=${school}`, {as, body: {}}),
    plan: (intent: Intent, as: Who = 'owner'): Promise<PlanResponse> =>
      read(planResponse, '/plans', {as, body: {intent}}),
    /** Sends a plan back as the Studio does. */
    apply: (
      {plan}: Pick<PlanResponse, 'plan'>,
      {as = 'owner', ...more}: {as?: Who; note?: string; reason?: string} = {},
    ) => send('/repairs', {as, body: {...repairOf(plan), ...more}}),
    receipt: async (response: Response): Promise<Receipt> => receipt.parse(await response.json()),
    problem: async (response: Response): Promise<Problem> => {
      const found = problem.parse(await response.json())
      if (response.headers.get('content-type') !== 'application/problem+json') {
        throw new Error('a problem of another content type')
      }
      return found
    },
  }
}

export function repairOf(plan: PlanResponse['plan']) {
  return {
    intent: plan.intent,
    planHash: plan.hash,
    reason: 'webhook-missed',
    note: 'Checked with the student on the phone.',
    confirmed: plan.confirmations,
  }
}

function bearer(who: Who): Record<string, string> {
  if (who === null) return {}
  return {
    authorization: `Bearer ${typeof who === 'string' ? SANDBOX_PEOPLE[who].token : who.token}`,
  }
}
