import {STATUS_OF_PROBLEM, type Problem, type ProblemCode} from '../../schemas/contract/problem.ts'
import type {ProblemError} from './problemError.ts'
import {PROBLEM_TEXTS} from './problemTexts.ts'

const HEADERS = {'content-type': 'application/problem+json'}

/** The answer for a problem, as RFC 9457 has it. */
export function problemResponse(
  code: ProblemCode,
  requestId: string,
  extras: ProblemError['extras'] = {},
): Response {
  const body: Problem = {
    // The code is the identity; there is no page behind it.
    type: `urn:pass-support:problem:${code}`,
    ...PROBLEM_TEXTS[code],
    status: STATUS_OF_PROBLEM[code],
    code,
    requestId,
    ...extras,
  }
  return new Response(JSON.stringify(body), {status: body.status, headers: HEADERS})
}
