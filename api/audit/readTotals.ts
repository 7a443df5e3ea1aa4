import {z} from 'zod'
import {auditTotals, type AuditFilter, type AuditTotals} from '../../schemas/contract/audit.ts'
import {REASONS} from '../../schemas/rules/audit/auditNote.ts'
import {ACTIONS} from '../../schemas/rules/plan/intent.ts'
import type {ScopedServices} from '../auth/visibleSchools.ts'
import {eachReadable} from '../lake/eachReadable.ts'
import {noteFilter} from './noteFilter.ts'

/** A list to choose from gets no better by being longer. */
const MOST_NAMED = 50

const names = eachReadable(z.string(), 'passAuditNote')
const occurring = z.object({
  actors: names,
  passes: names,
})

/**
 * Counts the notes that a filter finds. GROQ cannot group, and a count for each person and pass would read the trail as often as
 * there are of them: so who and what each note is about comes over as one list of short texts, and is counted here.
 */
export async function readTotals(
  {lake, visible}: Pick<ScopedServices, 'lake' | 'visible'>,
  filter: AuditFilter,
): Promise<AuditTotals> {
  const {condition, params} = noteFilter(filter, visible)
  const {actors, passes} = occurring.parse(
    await lake.query(
      `{"actors": *[${condition}].actor.id, "passes": *[${condition}].passNames[]}`,
      params,
    ),
  )
  const people = mostFrequent(actors.rows)
  const known = people.map(({name}, index): [string, string] => [`actor${index}`, name])
  const count = (also: string) => `count(*[${condition} && ${also}])`
  const by = (field: string, values: readonly string[]) =>
    `{${values.map((value) => `"${value}": ${count(`${field} == "${value}"`)}`).join(', ')}}`
  const query = `{
    "notes": count(*[${condition}]),
    "unconfirmed": ${count('stripeConfirmed == false')},
    "byAction": ${by('action', ACTIONS)},
    "byReason": ${by('reason', REASONS)},
    "actorNames": [${known.map(([key]) => `*[${condition} && actor.id == $${key}] | order(at desc, _id desc)[0].actor.name`).join(', ')}]
  }`
  const found = await lake.query(query, {...params, ...Object.fromEntries(known)})
  const {actorNames, ...counts} = counted.parse(found)
  return {
    ...counts,
    byActor: people.map(({name: id, notes}, index) => ({
      id,
      name: actorNames[index] ?? id,
      notes,
    })),
    byPass: mostFrequent(passes.rows),
  }
}

const counted = auditTotals
  .omit({byActor: true, byPass: true})
  .extend({actorNames: z.array(z.string().nullable().catch(null))})

function mostFrequent(values: readonly string[]): {name: string; notes: number}[] {
  return [...Map.groupBy(values, (value) => value)]
    .map(([name, same]) => ({name, notes: same.length}))
    .toSorted((a, b) => b.notes - a.notes)
    .slice(0, MOST_NAMED)
}
