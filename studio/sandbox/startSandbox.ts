import {createClerkSandbox, type ClerkSandbox} from './clerk/createClerkSandbox.ts'
import {createClock, type Clock} from './clock.ts'
import {createLake, type Lake} from './lake/createLake.ts'
import {SANDBOX_OUTSIDERS, SANDBOX_PEOPLE, SANDBOX_ROBOT} from './people.ts'
import {createStripeSandbox, type StripeSandbox} from './stripe/createStripeSandbox.ts'
import type {World} from './world.ts'

export const SANDBOX_PROJECT = {projectId: 'sandbox0', dataset: 'production'} as const

export interface Sandbox {
  clock: Clock
  lake: Lake
  stripe: StripeSandbox
  clerk: ClerkSandbox
  urls: {lake: string; stripe: string; clerk: string}
  /** Puts another world in place of the present one, clock and all. */
  become: (world: World) => void
  close: () => Promise<void>
}

/** Starts a local Content Lake, Stripe and Clerk that hold one world. Port 0 picks a free one. */
export async function startSandbox(
  world: World,
  ports: {lake: number; stripe: number; clerk: number} = {lake: 0, stripe: 0, clerk: 0},
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
  const [lakeUrl, stripeUrl, clerkUrl] = await Promise.all([
    lake.listen(ports.lake),
    stripe.listen(ports.stripe),
    clerk.listen(ports.clerk),
  ])
  return {
    clock,
    lake,
    stripe,
    clerk,
    urls: {lake: lakeUrl, stripe: stripeUrl, clerk: clerkUrl},
    become: (next) => {
      clock.set(next.now)
      lake.reset(next.sanity)
      stripe.reset(next.stripe)
      clerk.reset(next.clerk.users)
    },
    close: async () => {
      await Promise.all([lake.close(), stripe.close(), clerk.close()])
    },
  }
}
