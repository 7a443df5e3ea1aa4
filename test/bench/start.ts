import {spawn, type ChildProcess} from 'node:child_process'
import {once} from 'node:events'
import {createServer} from 'node:net'
import {setTimeout as pause} from 'node:timers/promises'
import {launchBrowser} from '../browser/support/launchBrowser.ts'

/** `npm start` takes a few ports from its base on. */
const PORTS = 20_000
const LOWEST = 30_000
const PATIENCE_MS = 300_000
const LOOK_EVERY_MS = 100

/** From `npm start` in a checkout whose packages are installed, to the search box in a browser. */
export async function benchStart(): Promise<Record<string, number>> {
  const browser = await launchBrowser()
  const base = await freeBase()
  const began = performance.now()
  const start = spawn('npm', ['start'], {
    env: {...process.env, PORT_BASE: `${base}`},
    stdio: 'ignore',
    // A group of its own: npm, its shell and the sandbox end together.
    detached: true,
  })
  try {
    const page = await browser.newPage()
    const url = `http://localhost:${base}/pass-support`
    await answering(url, start)
    const servedAfter = performance.now() - began
    await page.goto(url)
    await page.getByRole('searchbox').waitFor({timeout: PATIENCE_MS})
    return {
      servedAfterSeconds: seconds(servedAfter),
      usableAfterSeconds: seconds(performance.now() - began),
    }
  } finally {
    await browser.close()
    if (start.pid !== undefined && start.exitCode === null) {
      process.kill(-start.pid, 'SIGTERM')
      await once(start, 'exit')
    }
  }
}

async function answering(url: string, start: ChildProcess): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS
  while (performance.now() < deadline && start.exitCode === null) {
    try {
      await fetch(url)
      return
    } catch {
      // Nobody listens there yet.
      await pause(LOOK_EVERY_MS)
    }
  }
  throw new Error('npm start did not serve the Studio')
}

async function freeBase(): Promise<number> {
  const base = LOWEST + Math.floor(Math.random() * PORTS)
  const probe = createServer().listen(base, '127.0.0.1')
  await once(probe, 'listening')
  probe.close()
  await once(probe, 'close')
  return base
}

function seconds(ms: number): number {
  return Math.round(ms / 100) / 10
}
