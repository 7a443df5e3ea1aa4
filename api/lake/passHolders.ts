import {z} from 'zod'
import type {StudentFacts} from '../../schemas/rules/facts.ts'

/** How many people hold a pass, as queries answer it. */
export const passHolders = z.array(
  z.object({passId: z.string(), students: z.number()}),
) satisfies z.ZodType<StudentFacts['passHolders']>
