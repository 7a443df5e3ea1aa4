import {z} from 'zod'

/** What the school's mailer needs to know to write a mail. */
export const messageEvent = z.object({
  type: z.literal('student.told'),
  timestamp: z.iso.datetime(),
  data: z.strictObject({
    id: z.string(),
    school: z.strictObject({id: z.string(), name: z.string()}),
    student: z.strictObject({
      id: z.string(),
      clerkId: z.string().nullable(),
      email: z.email(),
      name: z.string().nullable(),
    }),
    language: z.enum(['en', 'nb']),
    text: z.string().min(1),
    noteId: z.string(),
    at: z.iso.datetime(),
  }),
})

export type ReceivedMessage = z.infer<typeof messageEvent>['data']
