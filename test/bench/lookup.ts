import {fork} from 'node:child_process'
import {once} from 'node:events'
import path from 'node:path'
import {Stripe} from 'stripe'
import {createApp} from '../../api/app.ts'
import {createServices} from '../../api/createServices.ts'
import {readEnvironment} from '../../api/environment.ts'
import {quietLog} from '../../studio/run/quietLog.ts'
import {createClock} from '../../studio/sandbox/clock.ts'
import {SANDBOX_PEOPLE} from '../../studio/sandbox/people.ts'
import {FJORDSTEG_ACCOUNT} from '../../studio/sandbox/seed/fjordsteg.ts'
import {seedWorld} from '../../studio/sandbox/seed/seedWorld.ts'
import {referenceField, textField} from '../../schemas/rules/json.ts'
import {median} from './median.ts'
import {numberOption} from './options.ts'
import {seen, started, type Question} from './sandboxProcess.ts'

const STUDENT = '/students/studentAminaYusuf?school=fjordsteg'
const EMAIL = 'amina.yusuf@example.com'
const RUNS = 9
const OWN_RUNS = 101
const RUNS_OF_EACH = 3
/** Until the machine code of everything that takes part is the one that stays. */
const WARM_UP = 500
const MICROSECONDS = 1000

/**
 * The student file against the old way, which pages through every session of the account and filters by address.
 *
 * `medianMs` is what a caller waits. `apiOwnMs` is the processor time that the API's thread spends on one look-up at no
 * upstream delay: reading the request, asking, parsing, deciding and answering, with the system calls of its connections. The
 * services that it asks run in a process of their own, so neither their work nor the waiting for it counts. The worst are those
 * of any student of the seed.
 */
export async function benchLookup(): Promise<Record<string, number>> {
  const sessionsInAccount = numberOption('sessions', 10_000)
  const upstreamDelayMs = numberOption('delay', 200)
  const sandbox = await startSandboxProcess(sessionsInAccount)
  const {environment, now} = sandbox
  const services = createServices(readEnvironment(environment), {
    clock: createClock(now).now,
    log: quietLog(),
  })
  const app = createApp(services)
  const lookAt = async (student: string) => {
    const response = await app.request(student, {
      headers: {authorization: `Bearer ${SANDBOX_PEOPLE.viewer.token}`},
    })
    await response.arrayBuffer()
    if (!response.ok) throw new Error(`The student file answered ${response.status}`)
  }
  const look = () => lookAt(STUDENT)
  try {
    await timesOf(WARM_UP, () => wallTimeOf(look))
    const own = await timesOf(OWN_RUNS, () => processorTimeOf(look))
    await sandbox.ask({delayMs: upstreamDelayMs})
    const file = await timesOf(RUNS, () => wallTimeOf(look))
    const {sequentialSteps, upstreamCalls} = await upstreamOf(look, sandbox)
    const everybody = await eachStudent(lookAt, sandbox)
    const scan = await wallTimeOf(() => scanAccount(environment))
    const [medianMs, scanMedianMs] = [median(file), median([scan])]
    return {
      sessionsInAccount,
      upstreamDelayMs,
      sequentialSteps,
      upstreamCalls,
      medianMs,
      scanMedianMs,
      timesFasterThanScan: Math.round(scanMedianMs / medianMs),
      apiOwnMs: median(own),
      worstSteps: Math.max(...everybody.map((one) => one.sequentialSteps)),
      worstCalls: Math.max(...everybody.map((one) => one.upstreamCalls)),
      worstMs: Math.max(...everybody.map(({ms}) => ms)),
    }
  } finally {
    sandbox.close()
  }
}

/** Every student of the seed at their own school: many are looked up for what Amina's file does not have. */
async function eachStudent(
  lookAt: (student: string) => Promise<void>,
  sandbox: SandboxProcess,
): Promise<{sequentialSteps: number; upstreamCalls: number; ms: number}[]> {
  const students = seedWorld().sanity.flatMap((document) => {
    const schoolId = referenceField(document, 'tenant')
    const isStudent = document['_type'] === 'user' && textField(document, 'role') === 'student'
    return isStudent && schoolId !== null ? [`/students/${document._id}?school=${schoolId}`] : []
  })
  const seenOfEach = []
  for (const student of students) {
    const upstream = await upstreamOf(() => lookAt(student), sandbox)
    const ms = median(await timesOf(RUNS_OF_EACH, () => wallTimeOf(() => lookAt(student))))
    seenOfEach.push({...upstream, ms})
  }
  return seenOfEach
}

type SandboxProcess = Awaited<ReturnType<typeof startSandboxProcess>>

async function startSandboxProcess(sessions: number) {
  const file = path.join(import.meta.dirname, 'sandboxProcess.ts')
  const child = fork(file, [`${sessions}`])
  const answer = async () => {
    const [message]: unknown[] = await once(child, 'message')
    return message
  }
  return {
    ...started.parse(await answer()),
    ask: async (question: Question) => {
      child.send(question)
      return seen.parse(await answer())
    },
    close: () => child.disconnect(),
  }
}

async function timesOf(runs: number, measure: () => Promise<number>): Promise<number[]> {
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) times.push(await measure())
  return times
}

async function wallTimeOf(work: () => Promise<void>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

async function processorTimeOf(work: () => Promise<void>): Promise<number> {
  const before = process.threadCpuUsage()
  await work()
  const {user, system} = process.threadCpuUsage(before)
  return (user + system) / MICROSECONDS
}

/** Steps: how many requests stand one after the other, each beginning only when the one before had its answer. */
async function upstreamOf(
  look: () => Promise<void>,
  sandbox: SandboxProcess,
): Promise<{sequentialSteps: number; upstreamCalls: number}> {
  const began = performance.timeOrigin + performance.now()
  await look()
  const requests = await sandbox.ask({requestsSince: began})
  const sent = requests
    .map(({startedAt, ms}) => ({startedAt, endedAt: startedAt + ms}))
    .toSorted((a, b) => a.endedAt - b.endedAt)
  let sequentialSteps = 0
  let reached = 0
  for (const {startedAt, endedAt} of sent) {
    if (startedAt < reached) continue
    sequentialSteps += 1
    reached = endedAt
  }
  return {sequentialSteps, upstreamCalls: sent.length}
}

async function scanAccount(environment: Record<string, string>): Promise<void> {
  const {STRIPE_SECRET_KEY: secretKey = '', STRIPE_API_HOST: address = ''} = environment
  const {hostname: host, port} = new URL(address)
  const stripe = new Stripe(secretKey, {host, port, protocol: 'http', telemetry: false})
  let found = 0
  const pages = stripe.checkout.sessions.list({limit: 100}, {stripeAccount: FJORDSTEG_ACCOUNT})
  for await (const session of pages) if (session.customer_details?.email === EMAIL) found += 1
  if (found === 0) throw new Error('The old way did not find the session')
}
