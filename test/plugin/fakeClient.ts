import {vi} from 'vitest'
import type {ApiClient} from '../../plugin/api/ApiClient.ts'
import {clearCutFile, HIT, planFor, RECEIPT, SCHOOLS, searchAnswer} from './fixtures.ts'

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
    plan: vi.fn<ApiClient['plan']>(answers.plan ?? (async (intent) => planFor(intent))),
    repair: vi.fn<ApiClient['repair']>(answers.repair ?? (async () => RECEIPT)),
    audit: vi.fn<ApiClient['audit']>(
      answers.audit ?? (async () => ({notes: [], nextCursor: null})),
    ),
  }
}
