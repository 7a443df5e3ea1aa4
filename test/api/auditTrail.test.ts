import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {z} from 'zod'
import {auditNoteDetail, auditResponse, auditTotals} from '../../schemas/contract/audit.ts'
import {REASONS} from '../../schemas/rules/audit/auditNote.ts'
import {ACTIONS} from '../../schemas/rules/plan/intent.ts'
import {SANDBOX_PEOPLE} from '../../studio/sandbox/people.ts'
import {giveIngrid, giveKariHerPass} from './support/intents.ts'
import {startApi, type Api} from './support/startApi.ts'
import {twoSchools} from './support/twoSchools.ts'

const AS_OWNER = {authorization: `Bearer ${SANDBOX_PEOPLE.owner.token}`}

let api: Api
let given: string
let deactivated: string
let kari: string

beforeEach(async () => {
  api = await startApi(twoSchools())
  const first = await api.receipt(
    await api.apply(await api.plan(giveIngrid('nordlys-dropin')), {
      reason: 'stripe-unreachable',
      note: '=HYPERLINK("http://example.com"), said "Ingrid"\næøå',
    }),
  )
  const targetId = first.createdSubscriptionId ?? ''
  const second = await api.apply(
    await api.plan({action: 'deactivate', schoolId: 'nordlys', studentId: 'ingrid', targetId}),
    {as: 'editor', reason: 'other'},
  )
  const third = await api.apply(await api.plan(giveKariHerPass()))
  given = first.noteId
  deactivated = (await api.receipt(second)).noteId
  kari = (await api.receipt(third)).noteId
})
afterEach(() => api.sandbox.close())

describe('the filter', () => {
  test('finds by each of its fields, and by all at once', async () => {
    const {notes} = await api.read(auditResponse, '/audit')
    const [newest, , oldest] = notes
    const pass = encodeURIComponent(oldest?.passNames[0] ?? '')
    const expected: [query: string, ids: string[]][] = [
      ['school=nordlys', [deactivated, given]],
      ['student=kari', [kari]],
      ['actor=sandbox-editor', [deactivated]],
      ['action=create', [kari, given]],
      ['reason=other', [deactivated]],
      [`pass=${pass}&school=nordlys`, [deactivated, given]],
      ['pass=no%20such%20pass', []],
      ['stripeConfirmed=true', [kari]],
      ['stripeConfirmed=false', [deactivated, given]],
      [`from=${newest?.at}`, [kari]],
      [`to=${newest?.at}`, [deactivated, given]],
      ['school=nordlys&action=create&reason=stripe-unreachable&actor=sandbox-owner', [given]],
    ]
    for (const [query, ids] of expected) {
      const found = await api.read(auditResponse, `/audit?${query}`)
      expect({query, ids: found.notes.map(({id}) => id)}).toEqual({query, ids})
    }
  })

  test('refuses what is no instant, action or reason', async () => {
    for (const query of [
      'from=yesterday',
      'action=delete',
      'reason=because',
      'stripeConfirmed=1',
    ]) {
      const problem = await api.problem(await api.send(`/audit?${query}`))
      expect(problem.code).toBe('invalid-request')
    }
  })
})

test('the totals count what the filter finds', async () => {
  expect(await api.read(auditTotals, '/audit/totals')).toMatchObject({
    notes: 3,
    unconfirmed: 2,
    byAction: {create: 2, deactivate: 1, undo: 0},
    byReason: {'stripe-unreachable': 1, other: 1, goodwill: 0},
  })
  expect(await api.read(auditTotals, '/audit/totals?school=fjord')).toMatchObject({
    notes: 1,
    unconfirmed: 0,
  })
})

test('the totals are those of a plain count over the notes, whatever the filter', async () => {
  const [note] = documentsOf('passAuditNote')
  const notes = Array.from({length: 240}, (_, index) => ({
    ...note,
    _id: `passAuditNote.copy${index}`,
    _type: 'passAuditNote',
    action: ACTIONS[index % ACTIONS.length] ?? 'create',
    reason: REASONS[(index * 5) % REASONS.length] ?? 'other',
    actor: {id: `person${index % 4}`, name: `Person ${index % 4}`, role: 'editor'},
    passNames: index % 3 === 0 ? [] : [`Pass ${index % 5}`, 'Month'],
    stripeConfirmed: index % 7 > 2,
  }))
  api.sandbox.lake.reset(notes)
  for (const reason of [undefined, ...REASONS]) {
    const found = notes.filter((it) => reason === undefined || it.reason === reason)
    const query = reason === undefined ? '' : `?reason=${reason}`
    const totals = await api.read(auditTotals, `/audit/totals${query}`)
    expect({
      notes: totals.notes,
      unconfirmed: totals.unconfirmed,
      byAction: withoutNone(totals.byAction),
      byReason: withoutNone(totals.byReason),
      byActor: Object.fromEntries(totals.byActor.map((it) => [it.name, it.notes])),
      byPass: Object.fromEntries(totals.byPass.map((it) => [it.name, it.notes])),
    }).toEqual({
      notes: found.length,
      unconfirmed: found.filter(({stripeConfirmed}) => !stripeConfirmed).length,
      byAction: countOf(found.map(({action}) => action)),
      byReason: countOf(found.map((it) => it.reason)),
      byActor: countOf(found.map(({actor}) => actor.name)),
      byPass: countOf(found.flatMap(({passNames}) => passNames)),
    })
  }
})

describe('one note', () => {
  test('tells what was known then, and what became of it', async () => {
    const note = await api.read(auditNoteDetail, `/audit/${given}`)
    expect(note).toMatchObject({
      id: given,
      intact: true,
      undoneBy: null,
      evidence: {kind: expect.any(String)},
      later: [{id: deactivated, action: 'deactivate', reason: 'other'}],
    })
    expect(note.changes.length).toBeGreaterThan(0)
    const paid = await api.read(auditNoteDetail, `/audit/${kari}`)
    expect(paid).toMatchObject({purchase: {purchaseId: expect.any(String)}, later: []})
    expect(paid.diagnosis.map(({code}) => code)).toContain('paid-session-without-subscription')
  })

  test('that somebody edited says so, and its record is not believed', async () => {
    await edit(kari, {reason: 'goodwill'})
    expect(await api.read(auditNoteDetail, `/audit/${kari}`)).toMatchObject({
      intact: false,
      purchase: null,
      diagnosis: [],
    })
  })

  test('that is not there, or is no note, is not found', async () => {
    for (const id of ['passAuditNote.none', 'ingrid']) {
      const answer = await api.send(`/audit/${id}`)
      expect(answer.status).toBe(404)
      expect((await api.problem(answer)).code).toBe('note-not-found')
    }
  })
})

describe('the export', () => {
  test('as CSV opens rightly in a spreadsheet', async () => {
    const answer = await api.send('/audit.csv')
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="audit.csv"')
    const text = Buffer.from(await answer.arrayBuffer()).toString('utf8')
    expect(text.startsWith('\uFEFF"note_id",')).toBe(true)
    expect(text.endsWith('\r\n')).toBe(true)
    const [head = [], ...rows] = rowsOf(text.slice(1))
    const cells = rows.map((row) => new Map(row.map((cell, index) => [head[index], cell])))
    expect(cells.map((row) => row.get('note_id'))).toEqual([kari, deactivated, given])
    // a formula has become text; quotes, line break and letters are whole
    const note = cells.find((row) => row.get('note_id') === given)?.get('note')
    expect(note).toBe(`'=HYPERLINK("http://example.com"), said "Ingrid"\næøå`)
    const paid = cells[0]
    const minor = Number(paid?.get('amount_minor'))
    expect(paid?.get('amount')).toBe((minor / 100).toFixed(2))
    expect(paid?.get('currency')).toBe('nok')
    expect(paid?.get('at_utc')).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
    expect(paid?.get('at_school_time')).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/)
    expect(paid?.get('unchanged_since')).toBe('yes')
  })

  test('takes the filter and a semicolon', async () => {
    const answer = await api.send('/audit.csv?school=fjord&separator=semicolon')
    const lines = (await answer.text()).trimEnd().split('\r\n')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(new RegExp(`^"${kari}";"1";`))
  })

  test('as NDJSON holds each record, one a line', async () => {
    await edit(kari, {note: 'Nothing happened here.'})
    const answer = await api.send('/audit.ndjson')
    expect(answer.headers.get('content-type')).toContain('application/x-ndjson')
    const lines = (await answer.text()).trimEnd().split('\n')
    const notes = lines.map((line): unknown => JSON.parse(line))
    expect(notes).toMatchObject([
      {id: kari, intact: false},
      {id: deactivated, intact: true, intent: {action: 'deactivate'}},
      {id: given, intact: true, evidence: {kind: expect.any(String)}},
    ])
  })

  test('goes through every page, each note once', async () => {
    const [note] = documentsOf('passAuditNote')
    api.sandbox.lake.reset(
      Array.from({length: 1203}, (_, index) => ({
        ...note,
        _id: `passAuditNote.copy${index}`,
        _type: 'passAuditNote',
        // many share an instant: the page must go on in the middle of them
        at: new Date(Date.parse('2025-01-01') + Math.floor(index / 600)).toISOString(),
      })),
    )
    const lines = (await (await api.send('/audit.ndjson')).text()).trimEnd().split('\n')
    const ids = lines.map((line) => z.object({id: z.string()}).parse(JSON.parse(line)).id)
    expect(new Set(ids).size).toBe(1203)
    expect(ids).toHaveLength(1203)
  })

  test('that breaks on the way ends as a broken download, not as a short one', async () => {
    const [note] = documentsOf('passAuditNote')
    api.sandbox.lake.reset(
      Array.from({length: 1600}, (_, index) => ({
        ...note,
        _id: `passAuditNote.copy${index}`,
        _type: 'passAuditNote',
      })),
    )
    const answer = await api.send('/audit.ndjson')
    const reader = answer.body?.getReader()
    await reader?.read()
    // The page after the first may be under way already.
    api.sandbox.lake.faults.add({path: /\/data\/query\//, kind: 'status', status: 403})
    const rest = async () => {
      for (;;) if ((await reader?.read())?.done) return 'complete'
    }
    await expect(rest()).rejects.toMatchObject({code: 'sanity-may-not-read'})
  })

  test.each(['/audit.csv', '/audit.ndjson'])(
    'a HEAD of %s tells the type, reads no note and writes nothing down',
    async (path) => {
      await api.app.request('/schools', {headers: AS_OWNER})
      const before = api.sandbox.lake.requests().length
      const answer = await api.app.request(path, {method: 'HEAD', headers: AS_OWNER})
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-disposition')).toContain(path.slice(1))
      expect(await answer.text()).toBe('')
      expect(documentsOf('passAuditExport')).toEqual([])
      const asked = api.sandbox.lake.requests().slice(before)
      expect(asked.filter((request) => /\/data\//.test(request.path))).toEqual([])
      const stranger = await api.app.request(path, {method: 'HEAD'})
      expect(stranger.status).toBe(401)
    },
  )

  test('is itself written down before anything leaves', async () => {
    await (await api.send('/audit.csv?school=nordlys', {as: 'viewer'})).text()
    expect(documentsOf('passAuditExport')).toMatchObject([
      {
        _id: expect.stringMatching(/^passAuditExport\./),
        actor: {id: 'sandbox-viewer'},
        format: 'csv',
        filter: '{"school":"nordlys"}',
        notes: 2,
      },
    ])
  })

  test('that cannot be written down gives nothing away', async () => {
    api.sandbox.lake.faults.add({path: /\/data\/mutate\//, kind: 'status', status: 403})
    const answer = await api.send('/audit.csv')
    expect((await api.problem(answer)).code).toBe('sanity-may-not-write')
    expect(documentsOf('passAuditExport')).toEqual([])
  })
})

function countOf(names: string[]): Record<string, number> {
  return Object.fromEntries(
    [...Map.groupBy(names, (name) => name)].map(([name, {length}]) => [name, length]),
  )
}

function withoutNone(counts: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).filter(([, notes]) => notes > 0))
}

function documentsOf(type: string) {
  return api.sandbox.lake.documents().filter(({_type}) => _type === type)
}

async function edit(id: string, fields: Record<string, string>) {
  const documents = api.sandbox.lake.documents()
  api.sandbox.lake.reset(
    documents.map((document) => (document._id === id ? {...document, ...fields} : document)),
  )
}

/** Reads RFC 4180 as a spreadsheet does. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, cell = '', end] of text.matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)) {
    rows.at(-1)?.push(cell.replaceAll('""', '"'))
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}
