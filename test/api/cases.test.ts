import {expect, test} from 'vitest'
import {z} from 'zod'
import {askAboutCase} from '../../studio/run/askAboutCase.ts'
import {asExpected} from '../rules/asExpected.ts'
import {readIncidents} from '../rules/incident.ts'

const answer = z.object({
  diagnoses: z.array(z.string()),
  rightPass: z.string().nullable(),
  ambiguous: z.boolean(),
  action: z.string(),
  subscription: z.record(z.string(), z.unknown()).nullable(),
  session: z.string().nullable(),
  target: z.string().nullable(),
  deactivate: z.array(z.string()),
  confirm: z.array(z.string()),
  studentSeesAfter: z.object({active: z.array(z.string())}).optional(),
})

const incidents = readIncidents().map((incident) => ({incident, name: incident.id}))

/** The rules are tested with facts that a test put together. Here the API has to find them. */
test.each(incidents)('$name is answered over HTTP as expected', async ({incident}) => {
  const {expected} = incident
  const isApplied = expected.studentSeesAfter !== undefined
  const given = answer.parse(await askAboutCase(incident, isApplied))
  const compared = asExpected(given, expected)
  expect({
    ...Object(compared.given),
    studentSeesAfter: given.studentSeesAfter?.active.length,
  }).toEqual({
    ...Object(compared.wanted),
    studentSeesAfter: expected.studentSeesAfter?.activeCount,
  })
})
