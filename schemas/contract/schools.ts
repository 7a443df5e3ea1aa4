import {z} from 'zod'
import {school} from './values.ts'

/** `GET /schools`: those that the actor may see. */
export const schoolsResponse = z.object({
  schools: z.array(school),
  actor: z.object({id: z.string(), name: z.string(), role: z.string(), mayRepair: z.boolean()}),
})
export type SchoolsResponse = z.infer<typeof schoolsResponse>
