import {fingerprint} from '../fingerprint.ts'

const PREFIX = 'passPaymentClaim.'

/** One pass of one payment has one claim, whoever claims it. Dotted, so it is never public. */
export function claimIdOf({name, item}: {name: string; item: number}): string {
  const isPlain = /^\w{1,90}$/.test(name)
  return `${PREFIX}${isPlain ? name : `hash_${fingerprint([name]).slice(0, 40)}`}.${item}`
}

export function isClaimId(documentId: string): boolean {
  return documentId.startsWith(PREFIX)
}
