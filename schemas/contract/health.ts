import {z} from 'zod'
import {instant, sourceReport} from './values.ts'

/** `GET /health` without a proof of who asks: the API runs. Nothing else was asked. */
export const liveness = z.object({status: z.literal('ok')})

/** `GET /health` for whoever may read: what answers and what does not. Never a secret, never a person. */
export const healthResponse = z.object({
  /** `degraded`: at least one source has a failure. */
  status: z.enum(['ok', 'degraded']),
  version: z.string(),
  now: instant,
  keyMode: z.enum(['live', 'test']),
  sanity: sourceReport,
  clerk: sourceReport,
  platform: sourceReport,
  schools: z.array(z.object({id: z.string(), name: z.string(), stripe: sourceReport})),
  webhookEndpoints: z
    .array(
      z.object({
        url: z.string(),
        enabled: z.boolean(),
        /** Listens to `checkout.session.completed`. */
        hearsPurchases: z.boolean(),
        livemode: z.boolean(),
      }),
    )
    .nullable()
    .describe('Null: the key may not list them'),
})
export type HealthResponse = z.infer<typeof healthResponse>
