import {z} from 'zod'
import {sandboxEnvironment} from '../../studio/run/sandboxEnvironment.ts'
import type {LoggedRequest} from '../../studio/sandbox/http/requestLog.ts'
import {FJORDSTEG_ACCOUNT} from '../../studio/sandbox/seed/fjordsteg.ts'
import {seedWorld} from '../../studio/sandbox/seed/seedWorld.ts'
import {startSandbox} from '../../studio/sandbox/startSandbox.ts'

/** What the bench asks of the sandbox's process. Each is answered with one message. */
const question = z.union([
  /** Holds back every answer from now on. */
  z.object({delayMs: z.number()}),
  /** Which requests came since an instant, in milliseconds since the epoch. */
  z.object({requestsSince: z.number()}),
])
export type Question = z.infer<typeof question>

export const started = z.object({environment: z.record(z.string(), z.string()), now: z.string()})
export const seen = z.array(z.object({startedAt: z.number(), ms: z.number()}))

/**
 * The sandbox in a process of its own, for measuring: its work must not count as the API's. The first argument is the number
 * of other people's sessions on the account that is looked up.
 */
if (process.argv[1] === import.meta.filename) await run(Number(process.argv[2]))

async function run(sessions: number): Promise<void> {
  const world = seedWorld()
  const fillerNewerSessions = {
    account: FJORDSTEG_ACCOUNT,
    count: sessions,
    from: '2025-06-01T00:00:00Z',
    to: '2025-08-12T08:00:00Z',
  }
  const sandbox = await startSandbox({...world, stripe: {...world.stripe, fillerNewerSessions}})
  const services = [sandbox.lake, sandbox.stripe, sandbox.clerk]
  process.on('message', (message) => {
    const asked = question.parse(message)
    if ('delayMs' in asked) {
      for (const service of services) service.faults.delay(asked.delayMs)
      process.send?.([])
      return
    }
    const requests = services.flatMap((service): Pick<LoggedRequest, 'startedAt' | 'ms'>[] =>
      service.requests(),
    )
    process.send?.(
      requests
        .filter(({startedAt}) => startedAt >= asked.requestsSince)
        .map(({startedAt, ms}) => ({startedAt, ms})),
    )
  })
  process.once('disconnect', () => process.exit(0))
  process.send?.({
    environment: sandboxEnvironment(sandbox, 'https://studio.example.com'),
    now: world.now,
  })
}
