import type {Action} from '../plan/intent.ts'

/** The sentences of a message in one language. Names and dates come ready to be read. */
export interface MessageWords {
  greeting: (name: string | null) => string
  /** What was done, for the passes that now stand and those that ended. */
  done: Record<Action, (standing: string, ended: string) => string>
  /** Where a repair changed no pass, but something around them. */
  aroundPasses: string
  until: (day: string) => string
  classesLeft: (count: number) => string
  usable: string
  close: (school: string) => string
  /** For `Intl`. */
  locale: string
}
