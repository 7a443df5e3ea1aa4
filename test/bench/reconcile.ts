import {fork, type ChildProcess} from 'node:child_process'
import {once} from 'node:events'
import {setTimeout as pause} from 'node:timers/promises'
import {z} from 'zod'
import {reconciliation} from '../../schemas/contract/reconciliation.ts'
import {numberOption} from './options.ts'
import {MISSING_EVERY, sandboxSeen, sandboxStarted} from './reconcileSandbox.ts'

const SECOND_MS = 1000
const PAGE = 100

const finished = z.object({reconciliation, peakRssMb: z.number()})

/**
 * A school's whole account, read by a job that is killed in the middle and started again.
 *
 * `seconds` is the time that both jobs ran, from the start of their processes. `pages` are those that Stripe answered, and
 * `resumedPagesTwice` those among them that were asked for by the killed job and again by the next: they were under way when
 * it died. `--delay` is how long each answer of Stripe takes.
 */
export async function benchReconcile(): Promise<Record<string, number>> {
  const sessions = numberOption('sessions', 100_000)
  const allowedPerSecond = numberOption('rate', 18)
  const sandbox = await startSandbox(sessions, numberOption('delay', 250))
  try {
    const began = performance.now()
    const killed = startWorker(sandbox.started, allowedPerSecond)
    await pause(((sessions / PAGE / allowedPerSecond) * SECOND_MS) / 2)
    killed.kill('SIGKILL')
    await once(killed, 'exit')
    const [result] = await once(startWorker(sandbox.started, allowedPerSecond), 'message')
    const seconds = (performance.now() - began) / SECOND_MS
    const {reconciliation: report, peakRssMb} = finished.parse(result)
    requireRight(report, sessions)
    const {pages, refused} = await sandbox.seen()
    const found = {
      refused,
      paidNotGiven: countOf(report, 'not-given'),
      givenNotPaid: countOf(report, 'not-paid'),
    }
    const ideal = pages.length / allowedPerSecond
    return {
      sessions,
      pages: pages.length,
      allowedPerSecond,
      seconds: rounded(seconds),
      timesTheLimit: rounded(seconds / ideal),
      peakRssMb,
      resumedPagesTwice: pages.length - new Set(pages).size,
      ...(process.argv.includes('--json') ? {} : found),
    }
  } finally {
    sandbox.close()
  }
}

type Report = z.infer<typeof reconciliation>

function countOf({totals}: Report, kind: 'not-given' | 'not-paid'): number {
  return totals.filter((total) => total.kind === kind).reduce((sum, {count}) => sum + count, 0)
}

/** A fast report that is wrong is worth nothing. */
function requireRight(report: Report, sessions: number): void {
  const wanted = Math.ceil(sessions / MISSING_EVERY)
  const missing = report.totals
    .filter(({cause}) => cause === 'user-not-in-sanity')
    .reduce((sum, {count}) => sum + count, 0)
  if (report.state !== 'finished' || report.sessionsRead < sessions || missing < wanted) {
    throw new Error(`The report is not right: ${JSON.stringify(report)}`)
  }
}

async function startSandbox(sessions: number, delayMs: number) {
  const file = new URL('reconcileSandbox.ts', import.meta.url)
  const child = fork(file, [`${sessions}`, `${delayMs}`], {execArgv: ['--max-old-space-size=4096']})
  const [first] = await once(child, 'message')
  return {
    started: sandboxStarted.parse(first),
    seen: async () => {
      child.send('seen')
      const [message] = await once(child, 'message')
      return sandboxSeen.parse(message)
    },
    close: () => child.disconnect(),
  }
}

function startWorker(
  {environment, now}: z.infer<typeof sandboxStarted>,
  allowedPerSecond: number,
): ChildProcess {
  return fork(new URL('reconcileWorker.ts', import.meta.url), ['fjordsteg', now], {
    // As on a small host: without a bound, Node lets garbage lie while the machine has room.
    execArgv: ['--max-old-space-size=64', '--max-semi-space-size=4'],
    env: {...environment, PASS_SUPPORT_BULK_READS_PER_SECOND: `${allowedPerSecond}`},
  })
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
