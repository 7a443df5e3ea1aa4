import type {Gathering} from '../gathering.ts'
import {typedIdsOf} from '../typedProof.ts'

/** The payment that a plan is asked for, by the names that the intent has for it. */
export function namedByIntent(gathering: Gathering): string[] {
  const {intent} = gathering.inquiry
  const stated = intent !== null && 'basis' in intent ? intent.basis : intent
  const own = stated !== null && 'purchaseId' in stated ? [stated.purchaseId] : []
  return [...own, ...typedIdsOf(gathering)]
}
