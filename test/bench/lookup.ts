import {Stripe} from 'stripe'
import {startSandboxApi, type SandboxProduct} from '../../studio/run/startSandboxApi.ts'
import {FJORDSTEG_ACCOUNT} from '../../studio/sandbox/seed/fjordsteg.ts'
import {seedWorld} from '../../studio/sandbox/seed/seedWorld.ts'
import {median} from './median.ts'
import {numberOption} from './options.ts'

const STUDENT = '/students/studentAminaYusuf?school=fjordsteg'
const EMAIL = 'amina.yusuf@example.com'
const RUNS = 9
/** Until the machine code of everything that takes part is the one that stays. */
const WARM_UP = 200

/** The student file against the old way, which pages through every session of the account and filters by address. */
export async function benchLookup(): Promise<Record<string, number>> {
  const sessionsInAccount = numberOption('sessions', 10_000)
  const upstreamDelayMs = numberOption('delay', 200)
  const product = await startSandboxApi(crowdedWorld(sessionsInAccount))
  try {
    await timesOf(WARM_UP, () => fileTime(product))
    const own = await timesOf(RUNS * 5, () => fileTime(product))
    delayAll(product, upstreamDelayMs)
    const file = await timesOf(RUNS, () => fileTime(product))
    const {sequentialSteps, upstreamCalls} = await upstreamOf(product)
    const scan = await timesOf(1, () => scanTime(product))
    const [medianMs, scanMedianMs] = [median(file), median(scan)]
    return {
      sessionsInAccount,
      upstreamDelayMs,
      sequentialSteps,
      upstreamCalls,
      medianMs,
      scanMedianMs,
      timesFasterThanScan: Math.round(scanMedianMs / medianMs),
      apiOwnMs: median(own),
    }
  } finally {
    await product.close()
  }
}

function crowdedWorld(sessions: number): ReturnType<typeof seedWorld> {
  const world = seedWorld()
  const fillerNewerSessions = {
    account: FJORDSTEG_ACCOUNT,
    count: sessions,
    from: '2025-06-01T00:00:00Z',
    to: '2025-08-12T08:00:00Z',
  }
  return {...world, stripe: {...world.stripe, fillerNewerSessions}}
}

function delayAll({sandbox: {lake, stripe, clerk}}: SandboxProduct, ms: number): void {
  for (const service of [lake, stripe, clerk]) service.faults.delay(ms)
}

async function timesOf(runs: number, measure: () => Promise<number>): Promise<number[]> {
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) times.push(await measure())
  return times
}

async function fileTime({api, tokens}: SandboxProduct): Promise<number> {
  const started = performance.now()
  const response = await fetch(`${api}${STUDENT}`, {
    headers: {authorization: `Bearer ${tokens.viewer}`},
  })
  await response.arrayBuffer()
  if (!response.ok) throw new Error(`The student file answered ${response.status}`)
  return performance.now() - started
}

/** Steps: how many requests stand one after the other, each beginning only when the one before had its answer. */
async function upstreamOf(
  product: SandboxProduct,
): Promise<{sequentialSteps: number; upstreamCalls: number}> {
  const {lake, stripe, clerk} = product.sandbox
  const began = performance.timeOrigin + performance.now()
  await fileTime(product)
  const sent = [...lake.requests(), ...stripe.requests(), ...clerk.requests()]
    .filter(({startedAt}) => startedAt >= began)
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

async function scanTime({stripe: address, sandbox}: SandboxProduct): Promise<number> {
  const {hostname, port} = new URL(address)
  const stripe = new Stripe(sandbox.stripe.secretKey, {
    host: hostname,
    port,
    protocol: 'http',
    telemetry: false,
  })
  const started = performance.now()
  let found = 0
  const pages = stripe.checkout.sessions.list({limit: 100}, {stripeAccount: FJORDSTEG_ACCOUNT})
  for await (const session of pages) if (session.customer_details?.email === EMAIL) found += 1
  if (found === 0) throw new Error('The old way did not find the session')
  return performance.now() - started
}
