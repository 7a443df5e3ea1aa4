import {z} from 'zod'
import type {Evidence, Finding, SentenceValue} from '../rules/diagnosis/finding.ts'
import {CONFIDENCES, FINDING_CODES, SEVERITIES} from '../rules/diagnosis/findingCodes.ts'
import {money} from './values.ts'

export const findingCode = z.enum(FINDING_CODES)

export const evidence = z.object({
  place: z.enum(['sanity', 'stripe', 'clerk']),
  type: z.string(),
  id: z.string(),
  account: z.string().nullable(),
  field: z.string(),
  value: z.string().nullable(),
}) satisfies z.ZodType<Evidence>

const sentenceValue = z.discriminatedUnion('kind', [
  z.object({kind: z.literal('text'), text: z.string()}),
  z.object({kind: z.literal('money'), money}),
  z.object({kind: z.literal('instant'), instant: z.string().describe('ISO instant, UTC')}),
  z.object({kind: z.literal('count'), count: z.number()}),
]) satisfies z.ZodType<SentenceValue>

export const finding = z.object({
  code: findingCode,
  severity: z.enum(SEVERITIES),
  confidence: z.enum(CONFIDENCES),
  subjectId: z.string(),
  evidence: z.array(evidence),
  values: z.record(z.string(), sentenceValue),
}) satisfies z.ZodType<Finding>
