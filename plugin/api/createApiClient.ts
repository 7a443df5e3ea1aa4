import type {z} from 'zod'
import {
  auditNoteDetail,
  auditResponse,
  auditTotals,
  chainVerification,
  type AuditFilter,
} from '../../schemas/contract/audit.ts'
import {deepSearchResponse} from '../../schemas/contract/deepSearch.ts'
import {planResponse} from '../../schemas/contract/plan.ts'
import {problem as problemSchema} from '../../schemas/contract/problem.ts'
import {receipt} from '../../schemas/contract/repair.ts'
import {schoolsResponse} from '../../schemas/contract/schools.ts'
import {studentFile, studentSearchResponse} from '../../schemas/contract/student.ts'
import type {ApiClient, TrailExport} from './ApiClient.ts'
import {ApiProblem} from './ApiProblem.ts'
import {authorizationOf, type Identity} from './authorizationOf.ts'
import {keepRequestId} from './requestIds.ts'

export interface ApiClientOptions extends Identity {
  /** Without a slash at the end. */
  apiUrl: string
  fetch?: typeof globalThis.fetch
}

interface Call<Schema extends z.ZodType> {
  path: string
  answers: Schema
  body?: unknown
  signal?: AbortSignal
}

/** Notes that are asked for at once: a screen shows some twenty. */
const PAGE = '100'

/** The API as functions. Knows HTTP and the contract, and nothing of React. */
export function createApiClient(options: ApiClientOptions): ApiClient {
  const call = <Schema extends z.ZodType>(request: Call<Schema>) => callApi(options, request)
  return {
    schools: (signal) => call({path: '/schools', answers: schoolsResponse, signal}),
    searchStudents: ({query, schoolId}, signal) =>
      call({
        path: `/students${queryString({q: query, school: schoolId})}`,
        answers: studentSearchResponse,
        signal,
      }),
    studentFile: ({studentId, schoolId}, signal) =>
      call({
        path: `/students/${encodeURIComponent(studentId)}${queryString({school: schoolId})}`,
        answers: studentFile,
        signal,
      }),
    timeline: async ({studentId, schoolId, subscriptionId}, signal) => {
      // Its shapes are many, and only who opens a timeline needs them.
      const {timelineResponse} = await import('../../schemas/contract/timeline.ts')
      const query = queryString({school: schoolId, subscription: subscriptionId})
      return call({
        path: `/students/${encodeURIComponent(studentId)}/timeline${query}`,
        answers: timelineResponse,
        signal,
      })
    },
    searchDeeper: ({studentId, schoolId}, signal) =>
      call({
        path: `/students/${encodeURIComponent(studentId)}/deep-search${queryString({school: schoolId})}`,
        answers: deepSearchResponse,
        body: {},
        signal,
      }),
    reconciliation: async (schoolId, signal) => {
      const {reconciliation} = await reconciliationContract()
      return call({path: reconciliationPath(schoolId), answers: reconciliation, signal})
    },
    reconcile: async ({schoolId, restart}, signal) => {
      const {reconciliation} = await reconciliationContract()
      return call({
        path: reconciliationPath(schoolId),
        answers: reconciliation,
        body: {restart},
        signal,
      })
    },
    discrepancies: async ({schoolId, filter: {kind = null, cause = null}, cursor}, signal) => {
      const {discrepancyPage} = await reconciliationContract()
      return call({
        path: `${reconciliationPath(schoolId)}/rows${queryString({kind, cause, cursor: `${cursor}`})}`,
        answers: discrepancyPage,
        signal,
      })
    },
    plan: (intent, signal) => call({path: '/plans', answers: planResponse, body: {intent}, signal}),
    repair: (request) => call({path: '/repairs', answers: receipt, body: request}),
    audit: ({filter, cursor}, signal) =>
      call({
        path: `/audit${queryString({...filterParameters(filter), cursor, limit: PAGE})}`,
        answers: auditResponse,
        signal,
      }),
    auditTotals: (filter, signal) =>
      call({
        path: `/audit/totals${queryString(filterParameters(filter))}`,
        answers: auditTotals,
        signal,
      }),
    auditNote: (noteId, signal) =>
      call({path: `/audit/${encodeURIComponent(noteId)}`, answers: auditNoteDetail, signal}),
    exportTrail: (request, signal) => exportTrail(options, request, signal),
    verifyTrail: (schoolId, signal) =>
      call({
        path: `/audit/verify${queryString({school: schoolId})}`,
        answers: chainVerification,
        signal,
      }),
  }
}

/** Only who opens its screen needs it. */
const reconciliationContract = () => import('../../schemas/contract/reconciliation.ts')

function reconciliationPath(schoolId: string): string {
  return `/reconciliations/${encodeURIComponent(schoolId)}`
}

async function callApi<Schema extends z.ZodType>(
  options: ApiClientOptions,
  call: Call<Schema>,
): Promise<z.output<Schema>> {
  const response = await send(options, call)
  const requestId = response.headers.get('x-request-id')
  const content = await readJson(response, requestId)
  if (!response.ok) throw problemOf(response, content, requestId)
  const parsed = call.answers.safeParse(content)
  if (parsed.success) {
    keepRequestId(parsed.data, requestId)
    return parsed.data
  }
  throw new ApiProblem({
    code: 'answer-not-understood',
    detail: `${call.path} answered something else than the contract says: ${parsed.error.message}`,
    requestId,
  })
}

async function exportTrail(
  options: ApiClientOptions,
  {format, filter, separator}: TrailExport,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const parameters = {...filterParameters(filter), separator: format === 'csv' ? separator : null}
  const response = await send(options, {
    path: `/audit.${format}${queryString(parameters)}`,
    signal,
  })
  const requestId = response.headers.get('x-request-id')
  if (!response.ok) throw problemOf(response, await readJson(response, requestId), requestId)
  if (response.body !== null) return response.body
  throw new ApiProblem({code: 'answer-not-understood', detail: 'No file came.', requestId})
}

async function send(
  {apiUrl, fetch = globalThis.fetch, ...identity}: ApiClientOptions,
  {path, body, signal}: Omit<Call<z.ZodType>, 'answers'>,
): Promise<Response> {
  const text = body === undefined ? null : JSON.stringify(body)
  const method = text === null ? 'GET' : 'POST'
  const authorization = await authorizationOf(identity, {method, target: path, body: text ?? ''})
  const headers = {authorization, accept: 'application/json'}
  const sent: RequestInit =
    text === null
      ? {headers}
      : {method, headers: {...headers, 'content-type': 'application/json'}, body: text}
  try {
    return await fetch(`${apiUrl}${path}`, signal === undefined ? sent : {...sent, signal})
  } catch (cause) {
    if (signal?.aborted) throw cause
    // The browser only knows for certain that there is no network; that there is one says nothing of the API.
    const code = globalThis.navigator.onLine ? 'api-unreachable' : 'offline'
    throw new ApiProblem({code, detail: `${apiUrl} did not answer.`, cause})
  }
}

async function readJson(response: Response, requestId: string | null): Promise<unknown> {
  const text = await response.text()
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new ApiProblem({
      code: 'answer-not-understood',
      detail: `The API answered ${response.status} with something that is not JSON.`,
      requestId,
      cause,
    })
  }
}

function problemOf(response: Response, content: unknown, requestId: string | null): ApiProblem {
  const parsed = problemSchema.safeParse(content)
  if (!parsed.success) {
    return new ApiProblem({
      code: 'answer-not-understood',
      detail: `The API answered ${response.status} without saying why.`,
      requestId,
    })
  }
  const {code, detail, fresh = null} = parsed.data
  return new ApiProblem({code, detail, fresh, requestId: parsed.data.requestId})
}

function filterParameters(filter: AuditFilter): Record<string, string | null> {
  return Object.fromEntries(Object.entries(filter).map(([key, value]) => [key, value ?? null]))
}

function queryString(parameters: Record<string, string | null>): string {
  const given = Object.entries(parameters).flatMap(([key, value]) =>
    value === null ? [] : [[key, value]],
  )
  const text = new URLSearchParams(given).toString()
  return text === '' ? '' : `?${text}`
}
