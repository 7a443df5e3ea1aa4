import {z} from 'zod'
import {BOOKABILITIES, HIDDEN_REASONS, type Visibility} from '../rules/visibility.ts'

export const visibility = z.union([
  z.object({
    tab: z.literal('active'),
    bookability: z.enum(BOOKABILITIES),
    shownAsExpired: z.boolean(),
  }),
  z.object({tab: z.literal('history'), because: z.enum(['inactive', 'ended'])}),
  z.object({tab: z.null(), because: z.enum(HIDDEN_REASONS)}),
]) satisfies z.ZodType<Visibility>
