import {severityOf, type FindingCode} from './diagnosis/findingCodes.ts'
import {classLimitOf} from './expectedSubscription.ts'
import {subscriptionTypeOf, type Pass} from './pass.ts'
import {validityOf} from './validity.ts'

/** What is wrong in how a pass is set up. Each is the code of a finding too. */
export const PASS_FAULTS = [
  'pass-type-invalid',
  'pass-without-validity',
  'pass-without-class-limit',
  'pass-expired-at-purchase',
  'pass-date-without-zone',
] as const satisfies FindingCode[]
export type PassFault = (typeof PASS_FAULTS)[number]

const LOOK: Record<PassFault, (pass: Pass, boughtAt: string) => boolean> = {
  'pass-type-invalid': ({type}) => subscriptionTypeOf(type) === null,
  'pass-without-validity': (pass) => validityOf(pass) === null,
  'pass-without-class-limit': (pass) => {
    const type = subscriptionTypeOf(pass.type)
    return type !== null && type !== 'monthly' && classLimitOf(type, pass) === null
  },
  'pass-expired-at-purchase': (pass, boughtAt) => {
    const validity = validityOf(pass)
    return validity?.kind === 'until' && validity.instant <= boughtAt
  },
  'pass-date-without-zone': (pass) => {
    const validity = validityOf(pass)
    return validity?.kind === 'until' && validity.withoutZone
  },
}

/**
 * The only place that judges how a pass is set up.
 *
 * @param boughtAt ISO instant: of the sale in question, or of a sale made now
 */
export function hasFault(fault: PassFault, pass: Pass, boughtAt: string): boolean {
  return LOOK[fault](pass, boughtAt)
}

export function passFaults(pass: Pass, boughtAt: string): PassFault[] {
  return PASS_FAULTS.filter((fault) => hasFault(fault, pass, boughtAt))
}

/** Whoever buys it gets nothing that can be used, unless somebody answers what the pass does not say. */
export function cannotBeGiven(pass: Pass, boughtAt: string): boolean {
  return passFaults(pass, boughtAt).some((fault) => severityOf(fault) === 'problem')
}
