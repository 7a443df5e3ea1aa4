import {z} from 'zod'
import type {ClerkService} from '../contracts/clerk.ts'
import type {StripeService} from '../contracts/stripe.ts'

const text = z.string().trim().min(1)

/** Never a dataset that people use: the check writes to it. */
const dataset = text.refine((name) => name !== 'production', {
  message: 'is "production": name a dataset of its own for this check, such as contract-check',
})

const testKey = (pattern: RegExp, prefixes: string) =>
  text.refine((key) => pattern.test(key), {
    message: `is no key of the test mode: it must begin with ${prefixes}. Live keys are refused`,
  })

const stripe = z.object({
  CHECK_STRIPE_SECRET_KEY: testKey(/^[sr]k_test_/, 'sk_test_ or rk_test_'),
  CHECK_STRIPE_ACCOUNT: text.optional(),
  CHECK_STRIPE_API_HOST: z.url().default('https://api.stripe.com'),
})

const sanity = z.object({
  CHECK_SANITY_PROJECT_ID: text,
  CHECK_SANITY_DATASET: dataset,
  CHECK_SANITY_API_TOKEN: text,
  CHECK_SANITY_API_HOST: z.url().default('https://api.sanity.io'),
})

const clerk = z.object({
  CHECK_CLERK_SECRET_KEY: testKey(/^sk_test_/, 'sk_test_'),
  CHECK_CLERK_API_URL: z.url().default('https://api.clerk.com'),
})

export interface SanityAccess {
  projectId: string
  dataset: string
  token: string
  apiHost: string
}

type Variables = Record<string, string | undefined>

/** A service that can be checked; or what is missing; or what is wrong, without the value: it may be a secret. */
export type Readiness<Service> =
  | {ready: true; service: Service}
  | {ready: false; missing: string[]; wrong: string[]}

function read<Schema extends z.ZodObject, Service>(
  schema: Schema,
  variables: Variables,
  serviceOf: (values: z.output<Schema>) => Service,
): Readiness<Service> {
  const given = Object.fromEntries(
    Object.keys(schema.shape).flatMap((name) =>
      variables[name]?.trim() ? [[name, variables[name]]] : [],
    ),
  )
  const parsed = schema.safeParse(given)
  if (parsed.success) return {ready: true, service: serviceOf(parsed.data)}
  const faults = parsed.error.issues.map(({path, message}) => ({name: String(path[0]), message}))
  return {
    ready: false,
    missing: faults.filter(({name}) => !(name in given)).map(({name}) => name),
    wrong: faults.filter(({name}) => name in given).map(({name, message}) => `${name} ${message}.`),
  }
}

/** Which of the real services can be checked with these variables. */
export function checkedServices(variables: Variables): {
  stripe: Readiness<StripeService>
  sanity: Readiness<SanityAccess>
  clerk: Readiness<ClerkService>
} {
  return {
    stripe: read(stripe, variables, (values) => ({
      base: values.CHECK_STRIPE_API_HOST,
      secretKey: values.CHECK_STRIPE_SECRET_KEY,
      account: values.CHECK_STRIPE_ACCOUNT ?? null,
    })),
    sanity: read(sanity, variables, (values) => ({
      projectId: values.CHECK_SANITY_PROJECT_ID,
      dataset: values.CHECK_SANITY_DATASET,
      token: values.CHECK_SANITY_API_TOKEN,
      apiHost: values.CHECK_SANITY_API_HOST,
    })),
    clerk: read(clerk, variables, (values) => ({
      apiUrl: values.CHECK_CLERK_API_URL,
      secretKey: values.CHECK_CLERK_SECRET_KEY,
    })),
  }
}
