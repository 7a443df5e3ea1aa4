import {describe, expect, it} from 'vitest'
import {auditResponse, chainVerification} from '../../schemas/contract/audit.ts'
import {discrepancyPage, reconciliation} from '../../schemas/contract/reconciliation.ts'
import {timelineResponse} from '../../schemas/contract/timeline.ts'
import type {StudentFile} from '../../schemas/contract/student.ts'
import {world} from '../../studio/sandbox/world.ts'
import {giveKariHerPass} from './support/intents.ts'
import {MESSY} from './support/messyDocuments.ts'
import {callerOf, startApi} from './support/startApi.ts'
import {NOW, twoSchools} from './support/twoSchools.ts'

/** Every route that reads, for the school and the student in question. */
const GETS = [
  '/health',
  '/schools',
  ...['kari', 'kari.lunde@example.com', '90011222', 'cs_test_kari1', 'user_kari', 'pi_kari1'].map(
    (q) => `/students?q=${q}`,
  ),
  '/students?q=odd&school=fjord',
  '/students/kari?school=fjord',
  '/students/nora?school=fjord',
  '/students/ingrid?school=nordlys',
  '/students/kari/timeline?school=fjord',
  '/students/nora/timeline?school=fjord',
  '/audit',
  '/audit?school=fjord&pass=Ten%20Classes',
  '/audit/totals',
  '/audit/verify?school=fjord',
  '/audit/passAuditNote.planted',
  '/audit.csv',
  '/audit.ndjson',
  '/reconciliations/fjord',
  '/reconciliations/fjord/rows',
]

const POSTS: readonly (readonly [path: string, body: unknown])[] = [
  ['/plans', {intent: giveKariHerPass()}],
  [
    '/plans',
    {
      intent: {
        action: 'deactivate',
        schoolId: 'fjord',
        studentId: 'kari',
        targetId: 'messy-sub',
      },
    },
  ],
  ['/repairs/passAuditNote.planted/undo-plan', {}],
  ['/students/kari/deep-search?school=fjord', {}],
  ['/reconciliations/fjord', {restart: false}],
  ['/reconciliations/fjord', {restart: true}],
]

async function withDocuments<Answer>(
  documents: readonly Record<string, unknown>[],
  look: (api: ReturnType<typeof callerOf>) => Promise<Answer>,
): Promise<Answer> {
  const base = twoSchools()
  const api = await startApi(world.parse({...base, sanity: [...base.sanity, ...documents]}))
  try {
    // One instant for all, so that answers can be compared letter by letter.
    const caller = callerOf({...api.services, clock: () => Date.parse(NOW)})
    return await look(caller)
  } finally {
    await api.sandbox.close()
  }
}

function withoutUnreadable(file: StudentFile): string {
  return JSON.stringify({...file, unreadable: null}, null, 1)
}

const untouched = withDocuments([], async (api) => ({
  nora: withoutUnreadable(await api.file('nora', 'fjord')),
  kari: withoutUnreadable(await api.file('kari', 'fjord')),
}))

describe.each(Object.entries(MESSY))('%s', (_name, {documents, named}) => {
  it('takes no route down, and no other student’s file', async () => {
    await withDocuments(documents, async (api) => {
      expect(withoutUnreadable(await api.file('nora', 'fjord'))).toBe((await untouched).nora)
      const file = await api.file('kari', 'fjord')
      expect(file.unreadable).toEqual(expect.arrayContaining([...named]))
      const isOfKari = JSON.stringify(documents).includes('kari')
      expect(isOfKari || withoutUnreadable(file) === (await untouched).kari).toBe(true)
      for (const path of GETS) {
        const response = await api.send(path)
        const text = await response.text()
        // A damaged note is itself all that cannot be shown.
        const answered = path === '/audit/passAuditNote.planted' ? [200, 404, 422] : [200, 404]
        expect(answered, `${path}: ${response.status} ${text.slice(0, 300)}`).toContain(
          response.status,
        )
      }
      for (const [path, body] of POSTS) {
        const response = await api.send(path, {body})
        expect(response.status, `${path}: ${await response.text()}`).toBeLessThan(500)
      }
      await api.read(timelineResponse, '/students/kari/timeline?school=fjord')
      await api.read(auditResponse, '/audit')
      await api.read(chainVerification, '/audit/verify?school=fjord')
      await api.read(reconciliation, '/reconciliations/fjord')
      await api.read(discrepancyPage, '/reconciliations/fjord/rows')
    })
  })
})
