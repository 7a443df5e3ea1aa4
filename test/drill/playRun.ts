import type {Sandbox} from '../../studio/sandbox/startSandbox.ts'
import type {Services} from '../../api/services.ts'
import {callerOf} from '../api/support/startApi.ts'
import {actAsHost, hostClient} from './actAsHost.ts'
import {actAsPerson, askAgain, isOpen, type Desk} from './actAsPerson.ts'
import type {DrawnRun} from './drawRun.ts'
import type {Place} from './faults.ts'
import {startInstance} from './instance.ts'
import {createJournal, type Journal} from './journal.ts'
import {liveOf, type Played} from './judge/played.ts'
import type {Sent} from './sent.ts'
import {settle} from './settle.ts'
import {SITUATIONS, type Situation} from './situations.ts'
import {createStage, type Actor, type Stage} from './stage.ts'
import {watchServices, type Breakage} from './watchServices.ts'

/** Local services and the real clients that speak to them. One run at a time. */
export interface Theatre {
  sandbox: Sandbox
  services: Services
}

interface Scene {
  sandbox: Sandbox
  /** Real and watched. */
  services: Services
  journal: Journal
  situation: Situation
  stage: Stage
  sent: Sent[]
  breakage: Breakage
}

/** Plays one run to its end: everybody acts, the left-over questions are asked, what the host app doubled is settled. */
export async function playRun(
  {sandbox, services: real}: Theatre,
  run: DrawnRun,
  breakage: Breakage,
): Promise<Played> {
  const situation = SITUATIONS[run.situation]()
  sandbox.become(situation.world)
  const noteId = await applyFirst(situation, real, sandbox)
  const journal = createJournal(sandbox.lake)
  const services = watchServices(real, {sandbox, journal})
  const stage = createStage(run.scheduler)
  const scene = {sandbox, services, journal, situation, stage, sent: [], breakage}
  enterPeople(scene, run, noteId)
  enterHost(scene, run)
  await stage.play()
  await askOpenQuestions(scene)
  const isDoubled = liveOf(situation, journal.now()).length > 1
  const wasSaid = !isDoubled || (await settleAsOwner(scene))
  return {situation, journal, sent: scene.sent, wasSaid}
}

async function applyFirst(
  {first, world}: Situation,
  services: Services,
  sandbox: Sandbox,
): Promise<string> {
  if (first === null) return ''
  const now = Date.parse(world.now)
  sandbox.clock.set(world.now)
  const caller = callerOf({...services, clock: () => now})
  const planned = await caller.plan(first)
  return (await caller.receipt(await caller.apply(planned))).noteId
}

function enterPeople(scene: Scene, {people, faults}: DrawnRun, noteId: string): void {
  const wishes = scene.situation.wishes(noteId)
  for (const [index, person] of people.entries()) {
    const intent = wishes[person.wish % wishes.length]
    if (intent === undefined) continue
    const own = faults.filter((fault) => fault.person % people.length === index)
    const nextFault = faultsInTurn(own)
    const {writesSlowly} = person
    scene.stage.enter(`person ${index}`, (actor) =>
      actAsPerson(deskOf(scene, {actor, nextFault, writesSlowly}), person, intent),
    )
  }
}

/** Counts the calls of one person at each place, and hands out the fault that waits for the one at hand. */
function faultsInTurn(faults: DrawnRun['faults']) {
  const counts = new Map<Place, number>()
  return (place: Place) => {
    const nth = counts.get(place) ?? 0
    counts.set(place, nth + 1)
    return faults.find((fault) => fault.place === place && fault.nth === nth) ?? null
  }
}

function deskOf(
  {services, sandbox, stage, journal, sent, breakage}: Scene,
  own: {actor: Actor; nextFault: ReturnType<typeof faultsInTurn>; writesSlowly: number},
): Desk {
  const surroundings = {services, sandbox, stage, breakage, ...own}
  return {
    name: own.actor.name,
    newInstance: () => startInstance(surroundings),
    entries: () => journal.entries.length,
    sent,
  }
}

function enterHost({stage, sandbox, journal, situation}: Scene, {host}: DrawnRun): void {
  const client = hostClient(sandbox)
  for (const [index, act] of host.entries()) {
    stage.enter(`host-${index}`, (actor) =>
      actAsHost(act, actor, {client, stage, journal, situation}),
    )
  }
}

/** Whoever was left without an answer asks once more, in quieter times. */
async function askOpenQuestions(scene: Scene): Promise<void> {
  const last = new Map(scene.sent.map((sent) => [sent.person, sent]))
  for (const {person, plan, answer} of last.values()) {
    if (isOpen(answer)) await askAgain(quietDesk(scene, person), 'owner', plan)
  }
}

function settleAsOwner(scene: Scene): Promise<boolean> {
  return settle(callerOf(scene.services), scene.situation, (plan) =>
    askAgain(quietDesk(scene, 'whoever settles'), 'owner', plan),
  )
}

/** At a time when nobody else is about and nothing fails. */
function quietDesk({services, breakage, journal, sent}: Scene, name: string): Desk {
  const caller = callerOf({...services, lake: breakage(services.lake)})
  return {
    name,
    newInstance: () => ({caller, death: new Promise(() => {})}),
    entries: () => journal.entries.length,
    sent,
  }
}
