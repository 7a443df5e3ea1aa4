import {createClerkSandbox, type ClerkSandbox} from './clerk/createClerkSandbox.ts'
import {createClock, type Clock} from './clock.ts'
import {createLake, type Lake} from './lake/createLake.ts'
import {createMailerSandbox, type MailerSandbox} from './mailer/createMailerSandbox.ts'
import {SANDBOX_OUTSIDERS, SANDBOX_PEOPLE, SANDBOX_ROBOT} from './people.ts'
import {createStripeSandbox, type StripeSandbox} from './stripe/createStripeSandbox.ts'
import type {World} from './world.ts'

export const SANDBOX_PROJECT = {projectId: 'sandbox0', dataset: 'production'} as const

export interface Sandbox {
  clock: Clock
  lake: Lake
  stripe: StripeSandbox
  clerk: ClerkSandbox
  mailer: MailerSandbox
  urls: {lake: string; stripe: string; clerk: string; mailer: string}
  /** Puts another world in place of the present one, clock and all. */
  become: (world: World) => void
  close: () => Promise<void>
}

/** Starts a local Content Lake, Stripe and Clerk that hold one world, and a school's mailer. Port 0 picks a free one. */
export async function startSandbox(
  world: World,
  ports: Record<keyof Sandbox['urls'], number> = {lake: 0, stripe: 0, clerk: 0, mailer: 0},
): Promise<Sandbox> {
  const clock = createClock(world.now)
  const lake = createLake({
    ...SANDBOX_PROJECT,
    documents: world.sanity,
    users: [...Object.values(SANDBOX_PEOPLE), ...Object.values(SANDBOX_OUTSIDERS), SANDBOX_ROBOT],
    clock,
  })
  const stripe = createStripeSandbox({world: world.stripe, clock})
  const clerk = createClerkSandbox({users: world.clerk.users, clock})
  const mailer = createMailerSandbox({clock})
  const [lakeUrl, stripeUrl, clerkUrl, mailerUrl] = await Promise.all([
    lake.listen(ports.lake),
    stripe.listen(ports.stripe),
    clerk.listen(ports.clerk),
    mailer.listen(ports.mailer),
  ])
  return {
    clock,
    lake,
    stripe,
    clerk,
    mailer,
    urls: {lake: lakeUrl, stripe: stripeUrl, clerk: clerkUrl, mailer: mailerUrl},
    become: (next) => {
      clock.set(next.now)
      lake.reset(next.sanity)
      stripe.reset(next.stripe)
      clerk.reset(next.clerk.users)
      mailer.reset()
    },
    close: async () => {
      await Promise.all([lake.close(), stripe.close(), clerk.close(), mailer.close()])
    },
  }
}
