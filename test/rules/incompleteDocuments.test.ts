import {assert, constantFrom, integer, property, tuple} from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {JsonObject} from '../../schemas/rules/json.ts'
import {FINDING_TEXTS_EN} from '../../schemas/rules/diagnosis/texts/en.ts'
import {diagnose} from '../../schemas/rules/diagnosis/diagnose.ts'
import {answerOf, recommendedPlan} from './answerOf.ts'
import {factsOfCase} from './factsOfCase.ts'
import {readIncidents, type Incident} from './incident.ts'

const SPOILED = [
  undefined,
  null,
  '',
  'nonsense',
  0,
  -1,
  1e12,
  '2025-09-01T21:15',
  [],
  {},
  true,
] as const

/** The incident with one field of one document spoiled, as writers past the Studio's validation do. */
function spoiled(incident: Incident, place: number, field: number, value: unknown): Incident {
  const copy: Incident = structuredClone(incident)
  const documents = copy.sanity.filter(({_type}) => _type !== 'tenant')
  const document = documents[place % Math.max(1, documents.length)]
  if (!document) return copy
  const fields: JsonObject = document
  const names = Object.keys(fields).filter((name) => !['_id', '_type'].includes(name))
  const name = names[field % Math.max(1, names.length)]
  if (name === undefined) return copy
  if (value === undefined) delete fields[name]
  else fields[name] = JSON.parse(JSON.stringify(value))
  return copy
}

describe('documents that lack what the Studio requires', () => {
  it.each(readIncidents())('are judged without failing: $id', (incident) => {
    assert(
      property(
        tuple(integer({min: 0, max: 40}), integer({min: 0, max: 30}), constantFrom(...SPOILED)),
        ([place, field, value]) => {
          const facts = factsOfCase(spoiled(incident, place, field, value))
          expect(answerOf(facts).diagnoses.every((code) => code in FINDING_TEXTS_EN)).toBe(true)
          expect(recommendedPlan(facts)?.state ?? 'ready').toBe('ready')
          for (const {values} of diagnose(facts).findings) {
            const instants = Object.values(values).filter(({kind}) => kind === 'instant')
            const readable = instants.every(
              (shown) => shown.kind !== 'instant' || !Number.isNaN(Date.parse(shown.instant)),
            )
            expect(readable).toBe(true)
          }
        },
      ),
      {numRuns: 60},
    )
  })
})
