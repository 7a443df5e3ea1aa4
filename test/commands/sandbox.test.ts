import {spawn, type ChildProcess} from 'node:child_process'
import {once} from 'node:events'
import {createInterface} from 'node:readline'
import {afterEach, expect, test} from 'vitest'
import {z} from 'zod'

const printed = z.strictObject({
  api: z.url(),
  lake: z.url(),
  stripe: z.url(),
  clerk: z.url(),
  tokens: z.strictObject({owner: z.string(), editor: z.string(), viewer: z.string()}),
})

const running: ChildProcess[] = []

afterEach(() => {
  // Whole groups, so that a test that fails leaves nothing running either.
  for (const {pid, exitCode} of running.splice(0)) {
    if (pid !== undefined && exitCode === null) process.kill(-pid, 'SIGKILL')
  }
})

async function startSandboxCommand(environment: Record<string, string> = {}) {
  const child = spawn('npm', ['run', '--silent', 'sandbox'], {
    env: {...process.env, ...environment},
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  })
  running.push(child)
  const lines = createInterface({input: child.stdout})
  const [line]: unknown[] = await once(lines, 'line')
  return {child, addresses: printed.parse(JSON.parse(String(line)))}
}

test('prints one line of JSON, serves, and ends on SIGTERM leaving nothing behind', async () => {
  const {child, addresses} = await startSandboxCommand()
  const headers = {authorization: `Bearer ${addresses.tokens.viewer}`}
  const schools = await fetch(`${addresses.api}/schools`, {headers})
  expect(schools.status).toBe(200)

  child.kill('SIGTERM')
  const [code]: unknown[] = await once(child, 'exit')
  expect(code).toBe(0)
  for (const address of [addresses.api, addresses.lake, addresses.stripe, addresses.clerk]) {
    await expect(fetch(address)).rejects.toThrow('fetch failed')
  }
})

test('two of them run side by side when no port is asked for', async () => {
  const first = await startSandboxCommand()
  const second = await startSandboxCommand()
  expect(first.addresses.api).not.toBe(second.addresses.api)
  for (const {child} of [first, second]) {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
})

test('a clock that cannot be read stops it with a sentence', async () => {
  const child = spawn('npm', ['run', '--silent', 'sandbox'], {
    env: {...process.env, SANDBOX_NOW: 'yesterday'},
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let complaint = ''
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString()
  })
  const [code]: unknown[] = await once(child, 'exit')
  expect(code).toBe(1)
  expect(complaint).toContain('SANDBOX_NOW is "yesterday"')
})
