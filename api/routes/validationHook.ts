import type {Hook} from '@hono/zod-openapi'
import type {ZodError} from 'zod'
import {NOTE_MAX_LENGTH} from '../../schemas/contract/repair.ts'
import {ProblemError} from '../problems/problemError.ts'
import type {ApiEnv} from './apiEnv.ts'

/** Turns a request that does not meet the contract into a problem that names every part that was not understood. */
export const validationHook: Hook<unknown, ApiEnv, string, Promise<void>> = async (result, c) => {
  if (result.success) return
  const {issues} = result.error
  if (result.target === 'query' && concernsOnly(result.error, 'q') && isBlank(c.req.query('q'))) {
    throw new ProblemError('query-empty')
  }
  if (result.target === 'json' && concernsOnly(result.error, 'note')) {
    throwForNote(issues[0]?.code, await c.req.json())
  }
  throw new ProblemError('invalid-request', {
    issues: issues.map(({path, message}) => ({path: path.join('.'), message})),
  })
}

function concernsOnly({issues}: ZodError, field: string): boolean {
  return issues.every(({path}) => path.length === 1 && path[0] === field)
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === ''
}

function throwForNote(code: string | undefined, body: unknown): void {
  if (code === 'too_small') throw new ProblemError('note-too-short')
  if (code !== 'too_big') return
  const {length} = noteIn(body).trim()
  const detail = `The note has ${length} characters; ${NOTE_MAX_LENGTH} is the most. Nothing was written.`
  throw new ProblemError('note-too-long', {detail})
}

function noteIn(body: unknown): string {
  const isObject = typeof body === 'object' && body !== null && 'note' in body
  return isObject && typeof body.note === 'string' ? body.note : ''
}
