import {vi} from 'vitest'
import type {ApiClient} from '../../plugin/api/ApiClient.ts'
import {auditNoteDetail, TOTALS} from './auditFixtures.ts'
import {clearCutFile, comparison, HIT, SCHOOLS, searchAnswer, searchProgress} from './fixtures.ts'
import {planFor, RECEIPT} from './repairFixtures.ts'
import {timelineAnswer} from './timelineFixtures.ts'

/** A client that answers the clear-cut case; a test replaces what it is about. Every call can be looked at. */
export function fakeClient(answers: Partial<ApiClient> = {}) {
  return {
    schools: vi.fn<ApiClient['schools']>(answers.schools ?? (async () => SCHOOLS)),
    searchStudents: vi.fn<ApiClient['searchStudents']>(
      answers.searchStudents ?? (async () => searchAnswer([HIT])),
    ),
    studentFile: vi.fn<ApiClient['studentFile']>(
      answers.studentFile ?? (async () => clearCutFile()),
    ),
    timeline: vi.fn<ApiClient['timeline']>(answers.timeline ?? (async () => timelineAnswer())),
    searchDeeper: vi.fn<ApiClient['searchDeeper']>(
      answers.searchDeeper ?? (async () => searchProgress({finished: true})),
    ),
    reconciliation: vi.fn<ApiClient['reconciliation']>(
      answers.reconciliation ?? (async () => comparison({state: 'never'})),
    ),
    reconcile: vi.fn<ApiClient['reconcile']>(answers.reconcile ?? (async () => comparison())),
    discrepancies: vi.fn<ApiClient['discrepancies']>(
      answers.discrepancies ?? (async () => ({rows: [], unreadable: [], nextCursor: null})),
    ),
    plan: vi.fn<ApiClient['plan']>(answers.plan ?? (async (intent) => planFor(intent))),
    repair: vi.fn<ApiClient['repair']>(answers.repair ?? (async () => RECEIPT)),
    audit: vi.fn<ApiClient['audit']>(
      answers.audit ?? (async () => ({notes: [], unreadable: [], nextCursor: null})),
    ),
    auditTotals: vi.fn<ApiClient['auditTotals']>(answers.auditTotals ?? (async () => TOTALS)),
    auditNote: vi.fn<ApiClient['auditNote']>(
      answers.auditNote ?? (async (noteId) => auditNoteDetail(noteId)),
    ),
    exportTrail: vi.fn<ApiClient['exportTrail']>(
      answers.exportTrail ??
        (async () =>
          new ReadableStream({
            start: (controller) => {
              controller.enqueue(new TextEncoder().encode('note_id'))
              controller.close()
            },
          })),
    ),
    verifyTrail: vi.fn<ApiClient['verifyTrail']>(
      answers.verifyTrail ??
        (async (schoolId) => ({
          schoolId,
          notes: 2,
          erased: 0,
          intact: true,
          firstBreak: null,
          checkedAt: '2025-08-20T10:02:00.000Z',
        })),
    ),
  }
}
