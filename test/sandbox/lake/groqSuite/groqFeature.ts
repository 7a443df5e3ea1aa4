import type {WorldDocument} from '../../../../studio/sandbox/world.ts'

/** A query, what the language says its answer is, and parameters. */
export type GroqCase = readonly [
  query: string,
  answer: unknown,
  params?: Readonly<Record<string, unknown>>,
]

/** One part of the GROQ specification, as cases of our own over documents of our own. */
export interface GroqFeature {
  name: string
  documents?: WorldDocument[]
  cases: readonly GroqCase[]
  /** What the language has and the local lake does not answer rightly: listed in `refused.md`. */
  unanswered?: readonly GroqCase[]
  /** No GROQ at all: the service refuses it, and so must we. */
  invalid?: readonly string[]
}
