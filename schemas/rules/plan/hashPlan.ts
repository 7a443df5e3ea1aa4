import {fingerprint} from '../fingerprint.ts'
import type {Json} from '../json.ts'
import type {Plan} from './plan.ts'

/** Ties what is applied to what a person saw: any document, payment state or rule that moved gives another hash. */
export function hashPlan(plan: Omit<Plan, 'hash'>): string {
  const content: Json = JSON.parse(JSON.stringify(plan))
  return fingerprint(content)
}
