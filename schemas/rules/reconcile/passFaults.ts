import {classLimitOf} from '../expectedSubscription.ts'
import {subscriptionTypeOf, type Pass} from '../pass.ts'
import {validityOf} from '../validity.ts'

/** What keeps a sale of a pass from becoming a subscription that the student can use. Each is the code of a finding too. */
export const PASS_FAULTS = [
  'pass-type-invalid',
  'pass-without-validity',
  'pass-without-class-limit',
  'pass-expired-at-purchase',
] as const
export type PassFault = (typeof PASS_FAULTS)[number]

/** What would go wrong if the pass were bought at `now`. */
export function passFaults(pass: Pass, now: string): PassFault[] {
  const type = subscriptionTypeOf(pass.type)
  const validity = validityOf(pass)
  const faults: Record<PassFault, boolean> = {
    'pass-type-invalid': type === null,
    'pass-without-validity': validity === null,
    'pass-without-class-limit':
      type !== null && type !== 'monthly' && classLimitOf(type, pass) === null,
    'pass-expired-at-purchase': validity?.kind === 'until' && validity.instant <= now,
  }
  return PASS_FAULTS.filter((fault) => faults[fault])
}
