import {setImmediate as nextTurn} from 'node:timers/promises'
import type {Scheduler} from 'fast-check'

/** Somebody whose every step is let go by the scheduler. */
export interface Actor {
  name: string
  /** Steps that were announced and not let go. */
  waiting: number
  hasLeft: boolean
}

/**
 * Where actors take turns. One step is under way at a time, and the next is chosen by the scheduler only when everybody has
 * said what they do next: that is what makes a run the same whenever it is played.
 */
export interface Stage {
  enter(name: string, act: (actor: Actor) => Promise<void>): void
  step<Result>(actor: Actor, label: string, act: () => Promise<Result>): Promise<Result>
  /** Something that nobody waits for in turn, but which must be over before the next is chosen. */
  aside<Result>(act: () => Promise<Result>): Promise<Result>
  play(): Promise<void>
}

export function createStage(scheduler: Scheduler): Stage {
  const actors: Actor[] = []
  const acts: Promise<void>[] = []
  let underWay = 0

  const during = async <Result>(act: () => Promise<Result>): Promise<Result> => {
    underWay += 1
    try {
      return await act()
    } finally {
      underWay -= 1
    }
  }
  const isQuiet = () =>
    underWay === 0 && actors.every(({waiting, hasLeft}) => waiting > 0 || hasLeft)
  const quiet = async () => {
    do {
      await nextTurn()
    } while (!isQuiet())
    // An answer of several that were awaited together may lead to one more question.
    await nextTurn()
    if (!isQuiet()) await quiet()
  }
  const step: Stage['step'] = async (actor, label, act) => {
    actor.waiting += 1
    await scheduler.schedule(Promise.resolve(), `${actor.name}: ${label}`)
    actor.waiting -= 1
    return during(act)
  }
  return {
    enter: (name, act) => {
      const actor: Actor = {name, waiting: 0, hasLeft: false}
      actors.push(actor)
      // One after the other: who is asked first must not hang on whose sign-in was checked first.
      const acting = step(actor, 'enters', () => Promise.resolve())
        .then(() => act(actor))
        .finally(() => {
          actor.hasLeft = true
        })
      // Whoever fails is heard at the end; until then, the others play on.
      acting.catch(() => {})
      acts.push(acting)
    },
    step,
    aside: during,
    play: async () => {
      await quiet()
      while (scheduler.count() > 0) {
        await scheduler.waitNext(1)
        await quiet()
      }
      await Promise.all(acts)
    },
  }
}
