import {fork, type ChildProcess} from 'node:child_process'
import {once} from 'node:events'
import {z} from 'zod'
import {SANDBOX_PEOPLE, SANDBOX_ROBOT} from '../../studio/sandbox/people.ts'
import {seedWorld} from '../../studio/sandbox/seed/seedWorld.ts'
import {SANDBOX_PROJECT, startSandbox, type Sandbox} from '../../studio/sandbox/startSandbox.ts'
import {median} from './median.ts'
import {numberOption} from './options.ts'
import {trail} from './trail.ts'

const RUNS = 15
const FILTERS = [
  '?school=fjordsteg',
  '?student=student17',
  '?actor=ed',
  '?reason=goodwill',
  '?action=deactivate',
  '?pass=Pass%207',
  '?stripeConfirmed=false',
  '?from=2025-03-01T00:00:00Z&to=2025-03-02T00:00:00Z',
  '?school=dancecity&reason=other&stripeConfirmed=false',
]

/** The trail at a size that no school will reach: its first page, each filter, and all of it as CSV. */
export async function benchAudit(): Promise<Record<string, number>> {
  const notes = numberOption('notes', 100_000)
  const world = seedWorld()
  const sandbox = await startSandbox({...world, sanity: [...world.sanity, ...trail(notes)]})
  const api = await startApiProcess(sandbox)
  try {
    await readPage(api.url, '')
    const firstPage = await timesOf(() => readPage(api.url, ''))
    const filters: number[] = []
    for (const filter of FILTERS)
      filters.push(median(await timesOf(() => readPage(api.url, filter))))
    // People want to know; the fields of the JSON are fixed.
    const forPeople = process.argv.includes('--json')
      ? {}
      : {totalsMs: median(await timesOf(() => readPage(api.url, '', '/audit/totals')))}
    const exported = await exportAll(api.url)
    if (exported.lines !== notes + 1) throw new Error(`The export has ${exported.lines} lines`)
    return {
      notes,
      firstPageMs: median(firstPage),
      // the slowest of them all
      filterMs: Math.max(...filters),
      exportMs: Math.round(exported.ms),
      exportPeakRssMb: await api.peakRssMb(),
      ...forPeople,
    }
  } finally {
    api.process.kill()
    await sandbox.close()
  }
}

const message = z.tuple(
  [z.object({url: z.string()}).or(z.object({peakRssMb: z.number()}))],
  z.unknown(),
)

async function startApiProcess({urls, stripe, clerk}: Sandbox) {
  const child: ChildProcess = fork(new URL('auditApi.ts', import.meta.url), {
    env: {
      SANITY_PROJECT_ID: SANDBOX_PROJECT.projectId,
      SANITY_DATASET: SANDBOX_PROJECT.dataset,
      SANITY_API_TOKEN: SANDBOX_ROBOT.token,
      SANITY_API_HOST: urls.lake,
      STRIPE_SECRET_KEY: stripe.secretKey,
      STRIPE_API_HOST: urls.stripe,
      CLERK_SECRET_KEY: clerk.secretKey,
      CLERK_API_URL: urls.clerk,
      PASS_SUPPORT_READS_PER_MINUTE: '1000000',
    },
  })
  const next = async () => message.parse(await once(child, 'message'))[0]
  const started = await next()
  if (!('url' in started)) throw new Error('The API did not say where it listens')
  return {
    process: child,
    url: started.url,
    peakRssMb: async () => {
      child.send('peak')
      const answer = await next()
      return 'peakRssMb' in answer ? answer.peakRssMb : Number.NaN
    },
  }
}

async function timesOf(measure: () => Promise<number>): Promise<number[]> {
  const times: number[] = []
  for (let run = 0; run < RUNS; run += 1) times.push(await measure())
  return times
}

async function readPage(api: string, filter: string, path = '/audit'): Promise<number> {
  const started = performance.now()
  const response = await ask(`${api}${path}${filter}`)
  await response.arrayBuffer()
  return performance.now() - started
}

async function exportAll(api: string): Promise<{ms: number; lines: number}> {
  const started = performance.now()
  const {body} = await ask(`${api}/audit.csv`)
  let lines = 0
  for await (const chunk of body ?? [])
    lines += Buffer.from(chunk).toString('latin1').split('\r\n').length - 1
  return {ms: performance.now() - started, lines}
}

async function ask(url: string): Promise<Response> {
  const headers = {authorization: `Bearer ${SANDBOX_PEOPLE.viewer.token}`}
  const response = await fetch(url, {headers})
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`)
  return response
}
