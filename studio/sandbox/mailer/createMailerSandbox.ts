import type {Clock} from '../clock.ts'
import {createFaultInjector, type Faults} from '../http/faults.ts'
import {createHttpService} from '../http/httpService.ts'
import {createRequestLog, type LoggedRequest} from '../http/requestLog.ts'
import {createMailerApp} from './mailerApp.ts'
import type {ReceivedMessage} from './messageEvent.ts'

/** A school's mailer on this machine. */
export interface MailerSandbox {
  /** @param port 0 for a free one. Answers the base address; `/` shows what came in. Listens on this machine alone. */
  listen(port: number): Promise<string>
  close(): Promise<void>
  /** Below the base address. */
  path: string
  /** What whoever sends has to sign with. */
  secret: string
  /** What came in, oldest first. */
  messages(): ReceivedMessage[]
  requests(): LoggedRequest[]
  faults: Faults
  reset(): void
}

const SECRET = `whsec_${Buffer.from('the sandbox mailer: not a secret').toString('base64')}`

export function createMailerSandbox({clock}: {clock: Clock}): MailerSandbox {
  const messages = new Map<string, ReceivedMessage>()
  const log = createRequestLog<LoggedRequest>((noted, timing) => ({...noted, ...timing}))
  const faults = createFaultInjector({
    ofStatus: (status) => new Response('Mailer sandbox: a fault', {status}),
    rateLimited: () => new Response('Mailer sandbox: too many messages', {status: 429}),
  })
  return {
    ...createHttpService(createMailerApp({messages, secret: SECRET, log, faults, clock})),
    path: '/messages',
    secret: SECRET,
    messages: () => [...messages.values()],
    requests: () => log.all(),
    faults: faults.control,
    reset: () => {
      messages.clear()
      faults.control.clear()
      log.clear()
    },
  }
}
