import {RESPONSE_ALREADY_SENT} from '@hono/node-server/utils/response'
import type {MiddlewareHandler} from 'hono'
import {setTimeout as sleep} from 'node:timers/promises'
import type {Fault, Faults} from './faults.ts'
import type {LakeContext, LakeEnv} from './routes/lakeContext.ts'

/** Lets the requests that a test has marked go wrong. */
export function injectFaults(faults: Faults): MiddlewareHandler<LakeEnv> {
  return async (c, next) => {
    const fault = faults.take(c.req)
    const delay = faults.delayMs() + (fault?.delayMs ?? 0)
    if (delay > 0) await sleep(delay, undefined, {ref: false})
    if (!fault || fault.kind === 'slow') return next()
    if (fault.kind === 'hang') return hang(c, faults)
    if (fault.kind === 'status' || fault.kind === 'html') return failure(fault)
    await next()
    c.res = fault.kind === 'halfBody' ? await sendHalf(c) : cutOff(c)
    return undefined
  }
}

async function hang(c: LakeContext, faults: Faults): Promise<Response> {
  const gone = faults.hang()
  await new Promise((resolve) => c.env.outgoing.once('close', resolve))
  gone()
  return RESPONSE_ALREADY_SENT
}

function failure({kind, status}: Fault): Response {
  if (kind === 'html') {
    return new Response('<html><body><h1>Bad Gateway</h1></body></html>', {
      status: status ?? 502,
      headers: {'content-type': 'text/html; charset=utf-8'},
    })
  }
  const statusCode = status ?? 500
  const message = 'This failure was asked for'
  return Response.json({statusCode, error: 'Sandbox fault', message}, {status: statusCode})
}

async function sendHalf(c: LakeContext): Promise<Response> {
  const body = Buffer.from(await c.res.arrayBuffer())
  const headers = Object.fromEntries(c.res.headers)
  const {outgoing} = c.env
  outgoing.writeHead(c.res.status, {...headers, 'content-length': body.length})
  outgoing.write(body.subarray(0, Math.floor(body.length / 2)), () => outgoing.destroy())
  return RESPONSE_ALREADY_SENT
}

function cutOff(c: LakeContext): Response {
  c.env.outgoing.destroy()
  return RESPONSE_ALREADY_SENT
}
