import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {z} from 'zod'
import {schoolsResponse} from '../../schemas/contract/schools.ts'
import {callerTable, type Columns} from './support/accessTable.ts'
import {outsiders, SCHOOL_PEOPLE, session, strangers} from './support/callers.ts'
import {giveIngrid, giveKariHerPass, replaceForIngrid} from './support/intents.ts'
import {keptDocuments} from './support/keptDocuments.ts'
import {startApi, type Api, type Who} from './support/startApi.ts'
import {NORAS_SUBSCRIPTION, twoSchools} from './support/twoSchools.ts'

const UNSEEN_PLAN = {
  planHash: '0'.repeat(64),
  reason: 'other',
  note: 'Nobody saw this plan.',
  confirmed: [],
}
const DEACTIVATE_NORAS = {
  action: 'deactivate',
  schoolId: 'fjord',
  studentId: 'nora',
  targetId: NORAS_SUBSCRIPTION._id,
}
const UNDO_KARIS = {action: 'undo', schoolId: 'fjord', studentId: 'kari'}

/**
 * Every question, and what each kind of caller is answered. Fjord and Nordlys are two schools; Kari and Nora are Fjord's, Bjørn
 * is Nordlys', and Ingrid is nobody's yet. `409` to a repair means: you may, but nobody saw this plan.
 *
 * "proves nothing", "has no role", viewer, editor, owner, Fjord's admin, Nordlys' admin
 */
const TABLE = callerTable<{noteId: string}>`
  GET  /health                                        200 200 200 200 200 200 200
  GET  /openapi.json                                  200 200 200 200 200 200 200
  GET  /schools                                       401 403 200 200 200 200 200
  GET  /students?q=kari                               401 403 200 200 200 200 200
  GET  /students?q=kari&school=fjord                  401 403 200 200 200 200 200
  GET  /students?q=bjorn@example.com&school=nordlys   401 403 200 200 200 200 200
  GET  /students/kari?school=fjord                    401 403 200 200 200 200 404
  GET  /students/kari?school=nordlys                  401 403 200 200 200 404 404
  GET  /students/bjorn?school=nordlys                 401 403 200 200 200 404 200
  GET  /students/bjorn?school=fjord                   401 403 200 200 200 404 404
  GET  /students/ingrid?school=fjord                  401 403 200 200 200 200 404
  GET  /students/ingrid?school=nordlys                401 403 200 200 200 404 200
  GET  /students/nobody?school=fjord                  401 403 404 404 404 404 404
  GET  /students/kari/timeline?school=fjord           401 403 200 200 200 200 404
  GET  /students/kari/timeline?school=nordlys         401 403 200 200 200 404 404
  GET  /students/bjorn/timeline?school=fjord          401 403 200 200 200 404 404
  GET  /students/ingrid/timeline?school=nordlys       401 403 200 200 200 404 200
  POST /students/kari/deep-search?school=fjord        401 403 200 200 200 200 404
  POST /students/kari/deep-search?school=nordlys      401 403 200 200 200 404 404
  POST /students/bjorn/deep-search?school=fjord       401 403 200 200 200 404 404
  GET  /reconciliations/fjord                         401 403 200 200 200 200 404
  GET  /reconciliations/nordlys                       401 403 200 200 200 404 200
  GET  /reconciliations/fjord/rows                    401 403 200 200 200 200 404
  GET  /reconciliations/nordlys/rows                  401 403 200 200 200 404 200
  POST /reconciliations/fjord ${{}}                   401 403 200 200 200 200 404
  POST /reconciliations/nordlys ${{}}                 401 403 200 200 200 404 200
  GET  /audit                                         401 403 200 200 200 200 200
  GET  /audit?school=fjord                            401 403 200 200 200 200 200
  GET  /audit?student=kari                            401 403 200 200 200 200 200
  GET  /audit/totals                                  401 403 200 200 200 200 200
  GET  /audit/totals?school=fjord                     401 403 200 200 200 200 200
  GET  /audit.csv                                     401 403 200 200 200 200 200
  GET  /audit.csv?school=fjord                        401 403 200 200 200 200 200
  GET  /audit.ndjson                                  401 403 200 200 200 200 200
  GET  /audit/:noteId                                 401 403 200 200 200 200 404
  GET  /audit/verify?school=fjord                     401 403 200 200 200 200 404
  GET  /audit/verify?school=nordlys                   401 403 200 200 200 404 200
  POST /plans    ${{intent: giveKariHerPass()}}       401 403 200 200 200 200 404
  POST /plans    ${{intent: giveIngrid('nordlys-dropin')}} 401 403 200 200 200 404 200
  POST /plans    ${{intent: giveKariHerPass({studentId: 'bjorn'})}} 401 403 200 200 200 404 404
  POST /plans    ${{intent: giveKariHerPass({passId: 'nordlys-dropin'})}} 401 403 200 200 200 200 404
  POST /plans    ${{intent: replaceForIngrid('nora-sub', 'nordlys-dropin')}} 401 403 200 200 200 404 200
  POST /plans    ${{intent: DEACTIVATE_NORAS}}        401 403 200 200 200 200 404
  POST /plans    ${{intent: {action: 'link', schoolId: 'fjord', studentId: 'kari', otherId: 'bjorn'}}} 401 403 200 200 200 200 404
  POST /plans    ${({noteId}) => ({intent: {...UNDO_KARIS, noteId}})} 401 403 200 200 200 200 404
  POST /plans    ${({noteId}) => ({intent: {...UNDO_KARIS, schoolId: 'nordlys', noteId}})} 401 403 200 200 200 404 404
  POST /repairs  ${{...UNSEEN_PLAN, intent: giveKariHerPass()}} 401 403 403 409 409 409 404
  POST /repairs  ${{...UNSEEN_PLAN, intent: giveIngrid('nordlys-dropin')}} 401 403 403 409 409 404 409
  POST /repairs  ${{...UNSEEN_PLAN, intent: giveKariHerPass({studentId: 'bjorn'})}} 401 403 403 409 409 404 404
  POST /repairs  ${{...UNSEEN_PLAN, intent: DEACTIVATE_NORAS}} 401 403 403 409 409 409 404
  POST /repairs/:noteId/undo-plan ${{schoolId: 'fjord'}}   401 403 200 200 200 200 404
  POST /repairs/:noteId/undo-plan ${{schoolId: 'nordlys'}} 401 403 404 404 404 404 404
  POST /repairs/:noteId/undo-plan ${{}}               401 403 200 200 200 200 404
  GET  /no-such-route                                 401 403 404 404 404 404 404
`

let api: Api
let fjordAdmin: Who
let nordlysAdmin: Who
let noteId: string

beforeAll(async () => {
  api = await startApi(twoSchools({sanity: SCHOOL_PEOPLE}))
  fjordAdmin = session(api, 'fjordadmin')
  nordlysAdmin = session(api, 'nordlysadmin')
  const planned = await api.plan(giveKariHerPass())
  const receipt = await api.receipt(await api.apply(planned))
  noteId = receipt.noteId
})
afterAll(() => api.sandbox.close())

const ask = ({method, path, body}: (typeof TABLE)[number], as: Who) => {
  const filled = path.replace(':noteId', noteId)
  return api.send(filled, method === 'GET' ? {as} : {as, body: body({noteId})})
}

function columns(): [keyof Columns, Who][] {
  return [
    ...Object.values(strangers(api)).map((who) => ['nobody', who] as [keyof Columns, Who]),
    ...Object.values(outsiders(api)).map((who) => ['outsider', who] as [keyof Columns, Who]),
    ['viewer', 'viewer'],
    ['editor', 'editor'],
    ['owner', 'owner'],
    ['fjordAdmin', fjordAdmin],
    ['nordlysAdmin', nordlysAdmin],
  ]
}

test.each(TABLE)('$method $path $label', async (row) => {
  const before = keptDocuments(api)
  for (const [column, who] of columns()) {
    const response = await ask(row, who)
    expect({column, who, status: response.status}).toEqual({
      column,
      who,
      status: row.expected[column],
    })
  }
  expect(keptDocuments(api)).toBe(before)
})

test('every route has a row', async () => {
  const openapi = z.object({paths: z.record(z.string(), z.record(z.string(), z.unknown()))})
  const {paths} = await api.read(openapi, '/openapi.json')
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  )
  const asked = TABLE.map(({method, path}) => ({method, path: path.replace(/\?.*/, '')}))
  const uncovered = routes.filter((route) => {
    const [method, template = ''] = route.split(' ')
    const shape = new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`)
    return !asked.some((row) => row.method === method && shape.test(row.path))
  })
  expect(uncovered).toEqual([])
})

describe('what a school is told of another', () => {
  const FJORDS = /kari|nora|moen|fjord|ten classes|month/i
  const NORDLYS = /bjorn|bjørn|nordlys|drop-in/i

  /** The caller hears back what they asked, and who they are. */
  const withoutEcho = (text: string, row: (typeof TABLE)[number]) => {
    const echoes = [...Object.values(row.body({noteId})), ...row.path.split(/[/?=&]/)]
    return echoes
      .flatMap((value) => (typeof value === 'string' ? value : Object.values(value ?? {})))
      .filter((value) => typeof value === 'string' && value.length > 2)
      .reduce<string>((sum, value) => sum.replaceAll(String(value), ''), text)
      .replaceAll(/"(?:id|name)":"(?:user_\w+admin|Frida Fjord|Nils Nordlys)"/g, '')
  }

  test.each(TABLE.filter(({path}) => path !== '/openapi.json'))(
    'nothing, by $method $path $label',
    async (row) => {
      const toFjord = await (await ask(row, fjordAdmin)).text()
      expect(withoutEcho(toFjord, row)).not.toMatch(NORDLYS)
      const toNordlys = await (await ask(row, nordlysAdmin)).text()
      expect(withoutEcho(toNordlys, row)).not.toMatch(FJORDS)
    },
  )

  test('a foreign school, student and note is answered like one that does not exist', async () => {
    expect(await refusedFile('bjorn', 'fjord')).toEqual(await refusedFile('bjorn', 'elsewhere'))
    expect(await refusedFile('kari', 'nordlys')).toEqual(await refusedFile('nobody', 'nordlys'))
    expect(await refusedUndo(noteId)).toEqual(await refusedUndo('passAuditNote.none'))
  })

  test('each sees their own school in the list, in the trail and in the search', async () => {
    const {schools, actor} = await api.read(schoolsResponse, '/schools', {as: fjordAdmin})
    expect(schools.map(({id}) => id)).toEqual(['fjord'])
    expect(actor).toMatchObject({role: 'admin', mayRepair: true, name: 'Frida Fjord'})
    const trail = z.object({notes: z.array(z.object({schoolId: z.string()}))})
    expect(await api.read(trail, '/audit', {as: fjordAdmin})).toMatchObject({
      notes: [{schoolId: 'fjord'}],
    })
    expect(await api.read(trail, '/audit', {as: nordlysAdmin})).toEqual({notes: []})
  })
})

test('an admin of the school repairs there, and the note says by which door they came', async () => {
  const own = await startApi(twoSchools({sanity: SCHOOL_PEOPLE}))
  const as = session(own, 'fjordadmin')
  const planned = await own.plan(giveKariHerPass(), as)
  const {actor} = await own.receipt(await own.apply(planned, {as}))
  expect(actor).toEqual({id: 'user_fjordadmin', name: 'Frida Fjord'})
  const note = own.sandbox.lake.documents().find(({_type}) => _type === 'passAuditNote')
  expect(note?.['actor']).toMatchObject({via: 'clerk', role: 'admin'})
  await own.sandbox.close()
})

test('without the key of the Clerk instance no session is believed, nor shown to Sanity', async () => {
  const without = await startApi(twoSchools({sanity: SCHOOL_PEOPLE}), {
    CLERK_JWT_KEY: '',
    CLERK_ISSUER: '',
    CLERK_AUTHORIZED_PARTIES: '',
  })
  const response = await without.send('/schools', {as: session(without, 'fjordadmin')})
  expect(response.status).toBe(401)
  const asked = without.sandbox.lake.requests().map(({path}) => path)
  expect(asked.filter((path) => path.includes('users/me'))).toEqual([])
  await without.sandbox.close()
})

/** What Nordlys' admin is refused with. */
async function answerOf(path: string, body?: unknown) {
  const response = await api.send(path, {as: nordlysAdmin, ...(body !== undefined && {body})})
  return {...(await api.problem(response)), requestId: ''}
}

const refusedFile = (id: string, school: string) => answerOf(`/students/${id}?school=${school}`)
const refusedUndo = (id: string) => answerOf(`/repairs/${id}/undo-plan`, {})
