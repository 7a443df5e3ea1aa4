import {describe, expect, it} from 'vitest'
import {diagnose} from '../../schemas/rules/diagnosis/diagnose.ts'
import type {StudentFacts} from '../../schemas/rules/facts.ts'
import {isPaid, type PurchasePart} from '../../schemas/rules/purchase.ts'
import {recommend} from '../../schemas/rules/recommend/recommend.ts'
import {factsOfCase} from './factsOfCase.ts'
import {readIncidents, type Incident} from './incident.ts'
import {withoutSource} from './withoutSource.ts'

interface Closing {
  name: string
  close: (facts: StudentFacts) => StudentFacts
  /** The account that does not answer. */
  account: string | null
}

const REPAIRS: ReadonlySet<string> = new Set(['create', 'replace', 'correct'])

const rows = readIncidents().flatMap((incident) => {
  const facts = factsOfCase(incident)
  const open = recommend(diagnose(facts))
  return closingsOf(incident, facts).map(({name, close, account}) => ({
    name: `${incident.id} ${name}`,
    open,
    account,
    facts,
    shut: recommend(diagnose(close(facts))),
  }))
})

const unwritten = rows.filter(({open}) => !REPAIRS.has(open.action))
const written = rows.filter(({shut}) => REPAIRS.has(shut.action))
const certain = rows.filter(({shut}) => shut.confidence === 'certain' && shut.action !== 'refuse')

describe('with a place closed', () => {
  it.each(unwritten)('$name: what is not to be written is not to be written', ({shut}) => {
    expect(REPAIRS.has(shut.action)).toBe(false)
  })

  it.each(written)('$name: what is written is what would be with it open', ({open, shut}) => {
    expect(writtenBy(shut)).toEqual(writtenBy(open))
  })

  it.each(written)('$name: nothing rests on what it would say', ({account, facts, shut}) => {
    const ground = facts.purchases.find(({purchaseId}) => purchaseId === shut.purchaseId)
    expect(account !== null && ground?.account === account).toBe(false)
  })

  it.each(certain)('$name: what is certain is so with it open as well', ({open, shut}) => {
    expect(saidBy(shut)).toEqual(saidBy(open))
  })
})

type Said = ReturnType<typeof recommend>

/** What a repair gives, and to whom. What a person has to tick may be more with something unread. */
function writtenBy({action, intent, purchaseId, targetId, subscription, deactivate}: Said) {
  return {action, intent, purchaseId, targetId, subscription, deactivate}
}

function saidBy({action, purchaseId, targetId, rightPassId, subscription}: Said) {
  return {action, purchaseId, targetId, rightPassId, subscription}
}

function closingsOf(incident: Incident, facts: StudentFacts): Closing[] {
  const parts: PurchasePart[] = ['disputes', 'refunds', 'items']
  return [
    ...facts.sources
      .filter(({source}) => source !== 'sanity')
      .map((report) => ({
        name: `without ${report.account ?? report.source}`,
        close: (open: StudentFacts) => withoutSource(report, open),
        account: report.account,
      })),
    ...parts.map((part) => ({
      name: `without ${part}`,
      close: () => factsOfCase(incident, new Set([part])),
      account: null,
    })),
    {name: 'before the end of the search', close: unfinished, account: null},
    {name: 'before anything was looked through', close: unsought, account: null},
  ]
}

/** What names the student was found, and older or newer payments may still come. */
function unfinished(facts: StudentFacts): StudentFacts {
  return {...facts, lookedThrough: false, sources: facts.sources.map(incomplete)}
}

/** Only what documents lead to is known: the accounts were not searched. */
function unsought(facts: StudentFacts): StudentFacts {
  const carried = new Set(facts.subscriptions.flatMap(({document}) => Object.values(document)))
  return {
    ...unfinished(facts),
    purchases: facts.purchases.filter(
      (purchase) => isPaid(purchase) && purchase.names.some((name) => carried.has(name)),
    ),
  }
}

function incomplete(report: StudentFacts['sources'][number]): typeof report {
  return {...report, complete: report.source.startsWith('stripe') ? false : report.complete}
}
