import type {Pass} from './pass.ts'
import type {Purchase} from './purchase.ts'
import type {School} from './school.ts'
import type {SourceReport} from './source.ts'
import type {Student} from './student.ts'
import type {Subscription} from './subscription.ts'
import type {WebhookLog} from './webhookLog.ts'

/** All that is known about one student at one school at one instant. What the rules judge; nothing else exists for them. */
export interface StudentFacts {
  /** ISO instant, UTC. */
  now: string
  /** Mode of the Stripe key. */
  keyMode: 'live' | 'test'
  school: School
  /** Every school of the dataset, `school` among them. */
  schools: School[]
  student: Student
  /** Every pass of the school, and every pass elsewhere that the student's purchases or subscriptions name. */
  passes: Pass[]
  subscriptions: Subscription[]
  purchases: Purchase[]
  webhookLogs: WebhookLog[]
  /** Instant of the oldest `webhookLog` of the dataset: before it, absence of a log proves nothing. */
  earliestWebhookLogAt: string | null
  sources: SourceReport[]
  /** Subscriptions at any student that already rest on the evidence in question; see `evidenceKey`. */
  evidenceUses: {key: string; subscriptionId: string}[]
}
