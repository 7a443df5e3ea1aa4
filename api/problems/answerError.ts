import type {ErrorHandler} from 'hono'
import {HTTPException} from 'hono/http-exception'
import {STATUS_OF_PROBLEM} from '../../schemas/contract/problem.ts'
import type {ApiEnv} from '../routes/apiEnv.ts'
import type {Log} from '../services.ts'
import {describeError} from './describeError.ts'
import {ProblemError} from './problemError.ts'
import {problemResponse} from './problemResponse.ts'

/** Ends every request that went wrong. What is not a known problem is logged, and the caller learns nothing but its id. */
export function answerError(log: Log): ErrorHandler<ApiEnv> {
  return (error, c) => {
    const requestId = c.get('requestId')
    // Whoever left reads no answer, and what ended because of it is no fault.
    if (c.req.raw.signal.aborted && error instanceof ProblemError) {
      return problemResponse(error.code, requestId, error.extras)
    }
    if (error instanceof HTTPException && error.status < 500) {
      const message = 'The body is no JSON'
      return problemResponse('invalid-request', requestId, {issues: [{path: '', message}]})
    }
    if (error instanceof ProblemError) {
      if (STATUS_OF_PROBLEM[error.code] >= 500)
        log.error(describeError(error, requestId), error.code)
      return problemResponse(error.code, requestId, error.extras)
    }
    log.error(describeError(error, requestId), 'internal')
    return problemResponse('internal', requestId)
  }
}
