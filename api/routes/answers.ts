import type {z} from 'zod'
import {problem} from '../../schemas/contract/problem.ts'

/** The answers of a route, for its description: the good one, and the problems that any route may have. */
export function answers<Body extends z.ZodType>(schema: Body, description: string) {
  return {
    200: {description, content: {'application/json': {schema}}},
    default: {
      description: 'A problem; its `code` is stable and `detail` says what to do',
      content: {'application/problem+json': {schema: problem}},
    },
  }
}

/** How callers prove who they are. */
export const SIGNED_IN = [{sanityToken: []}, {sessionToken: []}, {proof: []}]
