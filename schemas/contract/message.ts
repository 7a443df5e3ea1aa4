import {z} from 'zod'
import {MESSAGE_LANGUAGES} from '../rules/message/messageLanguage.ts'
import {TOLD_OUTCOMES} from '../rules/message/messageOutcome.ts'
import {TELLING_OBSTACLES, type Telling} from '../rules/message/telling.ts'
import type {Told} from '../rules/message/toldOf.ts'
import {instant} from './values.ts'

export const MESSAGE_MAX_LENGTH = 4000

/** What to tell the student once the repair is written. Plain text. */
export const tell = z.object({
  language: z.enum(MESSAGE_LANGUAGES),
  text: z.string().trim().min(1).max(MESSAGE_MAX_LENGTH),
})
export type Tell = z.infer<typeof tell>

/** Whether the student can be told from here, and where that would go. */
export const telling = z.discriminatedUnion('available', [
  z.object({available: z.literal(true), name: z.string().nullable(), email: z.string()}),
  z.object({available: z.literal(false), obstacle: z.enum(TELLING_OBSTACLES)}),
]) satisfies z.ZodType<Telling>

/** What became of the one message about a repair. `unknown`: it was about to be sent, and nobody wrote down how that ended. */
export const told = z.object({
  outcome: z.enum(TOLD_OUTCOMES),
  at: instant,
  language: z.enum(MESSAGE_LANGUAGES),
  actorName: z.string(),
}) satisfies z.ZodType<Told>
