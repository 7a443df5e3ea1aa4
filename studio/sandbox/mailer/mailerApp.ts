import {Hono} from 'hono'
import type {Clock} from '../clock.ts'
import {type FaultInjector, isCut} from '../http/faults.ts'
import type {ServiceApp} from '../http/httpService.ts'
import {type LoggedRequest, readableQuery, type RequestLog} from '../http/requestLog.ts'
import {inbox} from './inbox.ts'
import {isSigned} from './isSigned.ts'
import {messageEvent, type ReceivedMessage} from './messageEvent.ts'

export interface MailerAppState {
  messages: Map<string, ReceivedMessage>
  secret: string
  log: RequestLog<LoggedRequest>
  faults: FaultInjector
  clock: Clock
}

/** A school's mailer: takes signed messages, each once, and shows them instead of mailing them. */
export function createMailerApp({
  messages,
  secret,
  log,
  faults,
  clock,
}: MailerAppState): ServiceApp {
  const app: ServiceApp = new Hono()
  app.use(async (context, next) => {
    const {method, path, raw} = context.req
    const finish = log.start({method, path, query: readableQuery(raw.url)})
    const fault = await faults.inject({path, account: ''}, context.env)
    if (fault) context.res = fault
    else await next()
    finish(fault && isCut(fault) ? 0 : context.res.status)
  })
  app.post('/messages', async (context) => {
    const body = await context.req.text()
    const id = context.req.header('webhook-id')
    const timestamp = context.req.header('webhook-timestamp')
    const signature = context.req.header('webhook-signature')
    if (!isSigned({id, timestamp, signature, body}, secret, clock.now())) {
      return context.text('Not signed by anybody who is known here', 401)
    }
    const {data} = messageEvent.parse(JSON.parse(body))
    if (id !== data.id) return context.text('The message has another id than its request', 400)
    if (!messages.has(data.id)) messages.set(data.id, data)
    return context.body(null, 204)
  })
  // Where a redirected request would arrive.
  app.post('/signed-out', (context) => context.body(null, 204))
  app.get('/', (context) => context.html(inbox([...messages.values()])))
  app.onError((error, context) => context.text(`Mailer sandbox: ${error.message}`, 400))
  return app
}
