import {z} from 'zod'
import type {StudentFacts} from '../../schemas/rules/facts.ts'
import {eachReadable, type Rows} from './eachReadable.ts'

/** How many people hold a pass, as queries answer it. */
export const passHolders = eachReadable(
  z.object({passId: z.string(), students: z.number()}),
  'pass',
) satisfies z.ZodType<Rows<StudentFacts['passHolders'][number]>>
