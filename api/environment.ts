import {z} from 'zod'
import {UPSTREAM_DEADLINE_MS} from './upstream/requestScope.ts'

const names = (fallback: string) =>
  z
    .string()
    .default(fallback)
    .transform((text) => text.split(',').map((name) => name.trim()))
    .pipe(z.array(z.string().min(1)).min(1))

const text = z.string().trim().min(1)
const address = z.url({protocol: /^https?$/})

const timeZone = z.string().refine((zone) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', {timeZone: zone}))
  } catch {
    return false
  }
})

const origins = z
  .string()
  .default('')
  .transform((list) => list.split(',').map((origin) => origin.trim()))
  .transform((list) => list.filter((origin) => origin !== ''))
  .pipe(z.array(address.refine((url) => new URL(url).origin === url)))

/** As Clerk's dashboard shows it; hosts that take no lines keep it with `\\n` between them. */
const publicKey = z
  .string()
  .transform((pem) => pem.replaceAll('\\n', '\n').trim())
  .pipe(z.string().regex(/^-----BEGIN PUBLIC KEY-----\s[\w+/=\s]+-----END PUBLIC KEY-----$/))

const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]'])

/** It is sent addresses of students: encrypted, unless it never leaves the machine. */
const receiver = address.refine((url) => {
  const {protocol, hostname, username, password} = new URL(url)
  return (protocol === 'https:' || LOCAL.has(hostname)) && username === '' && password === ''
})

/** As Standard Webhooks writes one: a key of 24 to 64 bytes in base64. */
const webhookSecret = z
  .string()
  .trim()
  .regex(/^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/)
  .refine((secret) => {
    try {
      const {length} = atob(secret.slice('whsec_'.length))
      return length >= 24 && length <= 64
    } catch {
      return false
    }
  })

const perMinute = (fallback: number) =>
  z.coerce.number().int().min(1).max(1_000_000).default(fallback)

const fields = z.object({
  SANITY_PROJECT_ID: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  SANITY_DATASET: z.string().regex(/^~?[a-z0-9][a-z0-9_-]*$/),
  SANITY_API_TOKEN: text,
  SANITY_API_HOST: address.optional(),
  STRIPE_SECRET_KEY: z.string().regex(/^(?:sk|rk)_(?:live|test)_\S+$/),
  STRIPE_API_HOST: address.optional(),
  CLERK_SECRET_KEY: z.string().regex(/^sk_(?:live|test)_\S+$/),
  CLERK_API_URL: address.optional(),
  CLERK_JWT_KEY: publicKey.optional(),
  CLERK_ISSUER: address.optional(),
  CLERK_AUTHORIZED_PARTIES: origins,
  PASS_SUPPORT_TIME_ZONE: timeZone.default('Europe/Oslo'),
  PASS_SUPPORT_ALLOWED_ORIGINS: origins,
  PASS_SUPPORT_READ_ROLES: names('administrator,editor,viewer'),
  PASS_SUPPORT_REPAIR_ROLES: names('administrator,editor'),
  PASS_SUPPORT_SCHOOL_READ_ROLES: names('admin'),
  PASS_SUPPORT_SCHOOL_REPAIR_ROLES: names('admin'),
  PASS_SUPPORT_READS_PER_MINUTE: perMinute(300),
  PASS_SUPPORT_REPAIRS_PER_MINUTE: perMinute(30),
  PASS_SUPPORT_FAILURES_PER_MINUTE: perMinute(30),
  PASS_SUPPORT_BULK_READS_PER_SECOND: z.coerce.number().int().min(1).max(100).default(18),
  PASS_SUPPORT_ADDRESS_HEADER: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9-]*$/)
    .optional(),
  PASS_SUPPORT_NOTIFY_URL: receiver.optional(),
  PASS_SUPPORT_NOTIFY_SECRET: webhookSecret.optional(),
  PASS_SUPPORT_UPSTREAM_DEADLINE_MS: z.coerce
    .number()
    .int()
    .min(100)
    .max(60_000)
    .default(UPSTREAM_DEADLINE_MS),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3334),
})

/** Without these, a key alone would trust every session that it signed, for whatever app. */
const BESIDE_KEY = ['CLERK_ISSUER', 'CLERK_AUTHORIZED_PARTIES'] as const

/** A receiver that could not tell who is writing, and a secret for nobody, are both a mistake. */
const OF_NOTIFIER = ['PASS_SUPPORT_NOTIFY_URL', 'PASS_SUPPORT_NOTIFY_SECRET'] as const

const schema = fields.superRefine((environment, context) => {
  const missing = [
    ...(environment.CLERK_JWT_KEY === undefined ? [] : BESIDE_KEY),
    ...(OF_NOTIFIER.every((name) => environment[name] === undefined) ? [] : OF_NOTIFIER),
  ].filter((name) => !environment[name]?.length)
  for (const name of missing) context.addIssue({code: 'custom', path: [name]})
})

/** The API's configuration, checked. */
export type Environment = z.infer<typeof fields>

/** What to put there, for each name. Never what was found there: it may be a secret. */
const WANTED = {
  SANITY_PROJECT_ID: 'the id of the project, such as abc123de, from sanity.io/manage',
  SANITY_DATASET: 'the name of the dataset, such as production',
  SANITY_API_TOKEN: 'a token of the project that may read and write, from sanity.io/manage, API',
  SANITY_API_HOST: 'an address such as http://localhost:4000, or nothing',
  STRIPE_SECRET_KEY:
    "the platform's secret or restricted key: it begins with sk_live_, sk_test_, rk_live_ or rk_test_",
  STRIPE_API_HOST: 'an address such as http://localhost:4001, or nothing',
  CLERK_SECRET_KEY: "the Clerk instance's secret key: it begins with sk_live_ or sk_test_",
  CLERK_API_URL: 'an address such as http://localhost:4002, or nothing',
  CLERK_JWT_KEY:
    "the Clerk instance's public key in PEM form, from its dashboard under API keys, or nothing",
  CLERK_ISSUER:
    "the address of the Clerk instance's Frontend API, such as https://clerk.example.com",
  CLERK_AUTHORIZED_PARTIES:
    'the origins of the apps whose sign-ins count, separated by commas, such as https://app.example.com',
  PASS_SUPPORT_TIME_ZONE: 'a time zone such as Europe/Oslo',
  PASS_SUPPORT_ALLOWED_ORIGINS:
    "the Studio's origins, separated by commas, such as https://studio.example.com, without a path",
  PASS_SUPPORT_READ_ROLES: 'names of project roles, separated by commas',
  PASS_SUPPORT_REPAIR_ROLES: 'names of project roles, separated by commas',
  PASS_SUPPORT_SCHOOL_READ_ROLES: 'roles of user documents, separated by commas',
  PASS_SUPPORT_SCHOOL_REPAIR_ROLES: 'roles of user documents, separated by commas',
  PASS_SUPPORT_READS_PER_MINUTE: 'a whole number such as 300',
  PASS_SUPPORT_REPAIRS_PER_MINUTE: 'a whole number such as 30',
  PASS_SUPPORT_FAILURES_PER_MINUTE: 'a whole number such as 30',
  PASS_SUPPORT_BULK_READS_PER_SECOND: 'a whole number from 1 to 100, below what Stripe allows',
  PASS_SUPPORT_ADDRESS_HEADER:
    'the name of a header that your host sets itself, such as x-real-ip, or nothing',
  PASS_SUPPORT_NOTIFY_URL:
    'the https address of your own mailer, such as https://mail.example.com/pass-support, or nothing in this and in PASS_SUPPORT_NOTIFY_SECRET',
  PASS_SUPPORT_NOTIFY_SECRET:
    'whsec_ and 24 to 64 random bytes in base64, the same that your mailer has, or nothing in this and in PASS_SUPPORT_NOTIFY_URL',
  PASS_SUPPORT_UPSTREAM_DEADLINE_MS: 'a number of milliseconds from 100 to 60000',
  PORT: 'a port number such as 3334',
} as const satisfies Record<keyof Environment, string>

export class EnvironmentError extends Error {
  override name = 'EnvironmentError'
}

/**
 * Checks the configuration. A variable that is set to nothing counts as absent.
 *
 * @throws EnvironmentError with one sentence for each value that is missing or malformed; no value is repeated.
 */
export function readEnvironment(variables: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value.trim() !== ''),
  )
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const faulty = new Set(parsed.error.issues.map((issue) => String(issue.path[0])))
  const sentences = Object.entries(WANTED)
    .filter(([name]) => faulty.has(name))
    .map(
      ([name, wanted]) => `${name} is ${name in given ? 'malformed' : 'missing'}: put ${wanted}.`,
    )
  throw new EnvironmentError(sentences.join('\n'))
}
