import {readdirSync, readFileSync} from 'node:fs'
import {z} from 'zod'
import {world} from '../../studio/sandbox/world.ts'

const subscriptionState = z.object({
  type: z.string(),
  remainingClips: z.number().nullable(),
  startDate: z.string(),
  endDate: z.string(),
  passName: z.string(),
})

/** What `test/cases/README.md` says of the fields. */
const expected = z.object({
  diagnoses: z.array(z.string()),
  rightPass: z.string().nullable(),
  ambiguous: z.boolean(),
  action: z.enum(['create', 'replace', 'correct', 'none', 'refuse']),
  also: z.array(z.string()).default([]),
  rightPassAny: z.boolean().default(false),
  diagnosesAtLeast: z.boolean().default(false),
  subscription: subscriptionState.nullable(),
  session: z.string().nullable(),
  target: z.string().nullable(),
  deactivate: z.array(z.string()),
  confirm: z.array(z.string()),
  forClerkId: z.string().optional(),
  tenantSlug: z.string().optional(),
  purchasePrice: z.number().optional(),
  originalPrice: z.number().optional(),
  discountAmount: z.number().optional(),
  promoCode: z.string().optional(),
  upgradedFrom: z.string().optional(),
  createUser: z.boolean().optional(),
  studentSeesAfter: z
    .object({clerkId: z.string(), school: z.string(), activeCount: z.number()})
    .optional(),
})

const incident = world.extend({
  id: z.string(),
  title: z.string(),
  lookup: z.object({query: z.string(), school: z.string(), receiptEmail: z.string().optional()}),
  studentSeesNow: z
    .object({
      clerkId: z.string(),
      active: z.array(z.string()),
      history: z.array(z.string()),
    })
    .optional(),
  expected,
})

export type Incident = z.infer<typeof incident>

const FOLDER = new URL('../cases/', import.meta.url)

/** Every incident file, given and invented, in the order of their names. */
export function readIncidents(): Incident[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => incident.parse(JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'))))
}

export function readIncident(id: string): Incident {
  return incident.parse(JSON.parse(readFileSync(new URL(`${id}.json`, FOLDER), 'utf8')))
}
