import {createClient, type SanityClient} from '@sanity/client'
import {z} from 'zod'
import {SANDBOX_ROBOT} from '../../studio/sandbox/people.ts'
import {SANDBOX_PROJECT, type Sandbox} from '../../studio/sandbox/startSandbox.ts'
import type {HostAct} from './drawRun.ts'
import type {Journal} from './journal.ts'
import type {Situation} from './situations.ts'
import type {Actor, Stage} from './stage.ts'

const DEDUPE = '*[_type == "subscription" && stripeSessionId == $session]._id'
const BOOKABLE = `*[_type == "subscription" && user._ref == $user && isActive == true
  && remainingClips > 0] | order(_createdAt desc, _id asc)[0]{_id, remainingClips}`

/** The sandbox has no host for each project. */
const AT_ONE_ADDRESS = {useProjectHostname: false}

export function hostClient(sandbox: Sandbox): SanityClient {
  return createClient({
    ...SANDBOX_PROJECT,
    token: SANDBOX_ROBOT.token,
    apiHost: sandbox.urls.lake,
    ...AT_ONE_ADDRESS,
    apiVersion: '2025-02-19',
    useCdn: false,
    perspective: 'raw',
  })
}

interface HostSide {
  client: SanityClient
  stage: Stage
  journal: Journal
  situation: Situation
}

/** Does as the host app does, which knows of no lock. Its ids are anybody's guess, and here those of the run. */
export async function actAsHost(act: HostAct, actor: Actor, side: HostSide): Promise<void> {
  for (let waited = 0; waited < act.waits; waited += 1) {
    await side.stage.step(actor, 'waits', () => Promise.resolve())
  }
  if (act.kind === 'booking') await book(actor, side)
  else await writeSubscription(actor, side)
}

/** Webhook and sync alike: look whether the payment is there, then create. Much may happen in between. */
async function writeSubscription(actor: Actor, {client, stage, journal, situation}: HostSide) {
  const {hostsOwn} = situation
  if (hostsOwn === null) return
  const session = hostsOwn['stripeSessionId']
  const found = await stage.step(actor, 'looks', () => client.fetch<string[]>(DEDUPE, {session}))
  if (found.length > 0) return
  await stage.step(actor, 'creates', async () => {
    const id = `host-${actor.name}`
    await client.create(
      {...hostsOwn, _id: id, _type: 'subscription', createdViaWebhook: true},
      {transactionId: `by-${id}`},
    )
    journal.note(null)
  })
}

const bookable = z.object({_id: z.string(), remainingClips: z.number()}).nullable()

/** Takes a class. In one step: two bookings that overtake each other are the host's own trouble. */
async function book(actor: Actor, {client, stage, journal, situation}: HostSide) {
  await stage.step(actor, 'books', async () => {
    const found = bookable.parse(await client.fetch<unknown>(BOOKABLE, {user: situation.studentId}))
    if (found === null) return
    await client
      .patch(found._id)
      .set({remainingClips: found.remainingClips - 1})
      .commit({transactionId: `by-${actor.name}`})
    journal.note(null)
  })
}
