import {z} from 'zod'

/** A document as the lake stores it: the system attributes are always there. */
export const lakeDocument = z
  .object({
    _id: z.string(),
    _type: z.string(),
    _rev: z.string(),
    _createdAt: z.string(),
    _updatedAt: z.string(),
  })
  .catchall(z.json())

export type LakeDocument = z.infer<typeof lakeDocument>
