import type {SendOutcome} from '../../schemas/rules/message/messageOutcome.ts'
import type {StudentMessage, StudentNotifier} from '../ports/studentNotifier.ts'
import {signWebhook} from './signWebhook.ts'

interface WebhookNotifierOptions {
  /** Where the school's mailer listens. */
  url: string
  /** `whsec_…`, which the mailer knows too. */
  secret: string
  /** How long to wait for an answer. */
  deadlineMs: number
}

/** What the mailer may tell students from here. */
const EVENT_TYPE = 'student.told'

/**
 * Posts messages to the school's own mailer, as Standard Webhooks lays down. Sent once: whether a mailer that did not answer has
 * the message, nobody here can know, and a student who is told twice is worse off than one who is told by hand.
 */
export function createWebhookNotifier({
  url,
  secret,
  deadlineMs,
}: WebhookNotifierOptions): StudentNotifier {
  return {
    send: async (message) => {
      try {
        const body = JSON.stringify({type: EVENT_TYPE, timestamp: message.at, data: message})
        const response = await fetch(url, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            ...(await headersOf(message, body, secret)),
          },
          body,
          // The address is for the configured receiver and for nobody to whom it may point.
          redirect: 'error',
          // Its own: the person who asked for it may close the page.
          signal: AbortSignal.timeout(deadlineMs),
        })
        return outcomeOf(response)
      } catch {
        // What is thrown may quote the address of the mailer, and says nothing that would help.
        return 'unreachable'
      }
    },
  }
}

function headersOf({id, at}: StudentMessage, body: string, secret: string) {
  return signWebhook({id, timestamp: Math.floor(Date.parse(at) / 1000), body}, secret)
}

function outcomeOf(response: Response): SendOutcome {
  // Nothing in it is read, and unread it would keep the connection.
  void response.body?.cancel().catch(() => {})
  return response.ok ? 'delivered' : 'refused'
}
