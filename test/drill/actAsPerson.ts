import {planResponse, type PlanResponse} from '../../schemas/contract/plan.ts'
import {problem} from '../../schemas/contract/problem.ts'
import {receipt} from '../../schemas/contract/repair.ts'
import type {Intent} from '../../schemas/rules/plan/intent.ts'
import type {Plan} from '../../schemas/rules/plan/plan.ts'
import {repairOf} from '../api/support/startApi.ts'
import type {DrawnPerson} from './drawRun.ts'
import {ProcessKilled, type Instance} from './instance.ts'
import type {Answer, Sent} from './sent.ts'
import {requestAtHand} from './watchServices.ts'

/** Nobody presses a button for ever. */
const MOST_TRIES = 3

/** Where a person sits: in front of a Studio that talks to one API after the other. */
export interface Desk {
  name: string
  /** Starts the next process where the one before was killed. */
  newInstance: () => Instance
  /** How many entries the journal has. */
  entries: () => number
  sent: Sent[]
}

/** Does as the Studio's dialog lets a person do: looks, applies, asks again after a lost answer, decides anew when it went stale. */
export async function actAsPerson(
  desk: Desk,
  {as, insists}: Pick<DrawnPerson, 'as' | 'insists'>,
  intent: Intent,
): Promise<void> {
  const connection = connect(desk, as)
  let plan = await connection.askForPlan(intent)
  for (let decision = 0; decision < MOST_TRIES && plan?.state === 'ready'; decision += 1) {
    const answer = await connection.apply(plan)
    const fresh = answer.kind === 'problem' ? (answer.problem.fresh ?? null) : null
    if (fresh === null || !insists) return
    ;({plan} = fresh)
  }
}

/** Asks what became of a plan, as somebody does who was left without an answer. */
export async function askAgain(desk: Desk, as: DrawnPerson['as'], plan: Plan): Promise<void> {
  await connect(desk, as).apply(plan)
}

function connect(desk: Desk, as: DrawnPerson['as']) {
  let instance = desk.newInstance()
  const send = async (path: string, body: unknown): Promise<Response | null> => {
    try {
      return await Promise.race([instance.caller.send(path, {as, body}), instance.death])
    } catch (error) {
      if (!(error instanceof ProcessKilled)) throw error
      instance = desk.newInstance()
      return null
    }
  }
  const applyOnce = async (plan: Plan): Promise<Answer> => {
    const from = desk.entries()
    const sent: Sent = {person: desk.name, plan, from, to: from, answer: {kind: 'cut'}}
    desk.sent.push(sent)
    const body = {...repairOf(plan), note: `Decided by ${desk.name}.`}
    const response = await requestAtHand.run(sent, () => send('/repairs', body))
    sent.to = desk.entries()
    sent.answer = await answerIn(response)
    return sent.answer
  }
  return {
    askForPlan: async (intent: Intent): Promise<PlanResponse['plan'] | null> => {
      for (let tries = 0; tries < MOST_TRIES; tries += 1) {
        const response = await send('/plans', {intent})
        if (response?.status === 200) return planResponse.parse(await response.json()).plan
      }
      return null
    },
    apply: async (plan: Plan): Promise<Answer> => {
      let answer = await applyOnce(plan)
      for (let tries = 1; tries < MOST_TRIES && isOpen(answer); tries += 1) {
        answer = await applyOnce(plan)
      }
      return answer
    },
  }
}

/** The person does not know whether it was done, or was told to try again. */
export function isOpen(answer: Answer): boolean {
  if (answer.kind !== 'problem') return answer.kind === 'cut'
  return answer.problem.status >= 500
}

async function answerIn(response: Response | null): Promise<Answer> {
  if (response === null) return {kind: 'cut'}
  const json: unknown = await response.json()
  return response.status === 200
    ? {kind: 'receipt', receipt: receipt.parse(json)}
    : {kind: 'problem', problem: problem.parse(json)}
}
