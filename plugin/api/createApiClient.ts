import type {z} from 'zod'
import {auditResponse} from '../../schemas/contract/audit.ts'
import {planResponse} from '../../schemas/contract/plan.ts'
import {problem as problemSchema} from '../../schemas/contract/problem.ts'
import {receipt} from '../../schemas/contract/repair.ts'
import {schoolsResponse} from '../../schemas/contract/schools.ts'
import {studentFile, studentSearchResponse} from '../../schemas/contract/student.ts'
import type {ApiClient, AuditFilter} from './ApiClient.ts'
import {ApiProblem} from './ApiProblem.ts'

export interface ApiClientOptions {
  /** Without a slash at the end. */
  apiUrl: string
  /** The caller's own Sanity token, asked for at every call because a Studio may renew it. */
  getToken: () => string | undefined
  fetch?: typeof globalThis.fetch
}

interface Call<Schema extends z.ZodType> {
  path: string
  answers: Schema
  body?: unknown
  signal?: AbortSignal
}

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
    plan: (intent, signal) => call({path: '/plans', answers: planResponse, body: {intent}, signal}),
    repair: (request) => call({path: '/repairs', answers: receipt, body: request}),
    audit: (filter, signal) =>
      call({path: `/audit${auditQueryString(filter)}`, answers: auditResponse, signal}),
  }
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
  if (parsed.success) return parsed.data
  throw new ApiProblem({
    code: 'answer-not-understood',
    detail: `${call.path} answered something else than the contract says: ${parsed.error.message}`,
    requestId,
  })
}

async function send<Schema extends z.ZodType>(
  {apiUrl, getToken, fetch = globalThis.fetch}: ApiClientOptions,
  {path, body, signal}: Call<Schema>,
): Promise<Response> {
  const token = getToken()
  if (!token) {
    throw new ApiProblem({
      code: 'no-token',
      detail: 'The Studio holds no token: set auth.loginMethod to "token" or "dual".',
    })
  }
  const headers = {authorization: `Bearer ${token}`, accept: 'application/json'}
  const sent: RequestInit =
    body === undefined
      ? {headers}
      : {
          method: 'POST',
          headers: {...headers, 'content-type': 'application/json'},
          body: JSON.stringify(body),
        }
  try {
    return await fetch(`${apiUrl}${path}`, signal === undefined ? sent : {...sent, signal})
  } catch (cause) {
    if (signal?.aborted) throw cause
    throw new ApiProblem({code: 'api-unreachable', detail: `${apiUrl} did not answer.`, cause})
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

function auditQueryString({schoolId, studentId, reason, cursor}: AuditFilter): string {
  return queryString({school: schoolId, student: studentId, reason, cursor})
}

function queryString(parameters: Record<string, string | null>): string {
  const given = Object.entries(parameters).flatMap(([key, value]) =>
    value === null ? [] : [[key, value]],
  )
  const text = new URLSearchParams(given).toString()
  return text === '' ? '' : `?${text}`
}
