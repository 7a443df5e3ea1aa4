import {vi} from 'vitest'
import type {ApiClient} from '../../plugin/api/ApiClient.ts'
import {
  clearCutFile,
  HIT,
  planFor,
  RECEIPT,
  SCHOOLS,
  searchAnswer,
  searchProgress,
} from './fixtures.ts'

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
    searchDeeper: vi.fn<ApiClient['searchDeeper']>(
      answers.searchDeeper ?? (async () => searchProgress({finished: true})),
    ),
    plan: vi.fn<ApiClient['plan']>(answers.plan ?? (async (intent) => planFor(intent))),
    repair: vi.fn<ApiClient['repair']>(answers.repair ?? (async () => RECEIPT)),
    audit: vi.fn<ApiClient['audit']>(
      answers.audit ?? (async () => ({notes: [], nextCursor: null})),
    ),
    verifyTrail: vi.fn<ApiClient['verifyTrail']>(
      answers.verifyTrail ??
        (async (schoolId) => ({
          schoolId,
          notes: 2,
          intact: true,
          firstBreak: null,
          checkedAt: '2025-08-20T10:02:00.000Z',
        })),
    ),
  }
}
