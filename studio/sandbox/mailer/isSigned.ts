import {createHmac, timingSafeEqual} from 'node:crypto'

export interface SignedRequest {
  id: string | undefined
  timestamp: string | undefined
  signature: string | undefined
  body: string
}

/** What Standard Webhooks lets a clock be off. */
const TOLERANCE_S = 300

/**
 * Whether somebody who has the secret wrote this, and lately.
 *
 * @param nowMs milliseconds since the epoch
 */
export function isSigned(
  {id, timestamp, signature, body}: SignedRequest,
  secret: string,
  nowMs: number,
): boolean {
  if (!id || !timestamp || !/^\d+$/.test(timestamp) || !signature) return false
  if (Math.abs(nowMs / 1000 - Number(timestamp)) > TOLERANCE_S) return false
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const wanted = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest()
  // Several, while a secret is being changed for another.
  return signature.split(' ').some((part) => {
    const [version, value = ''] = part.split(',')
    const given = Buffer.from(value, 'base64')
    return version === 'v1' && given.length === wanted.length && timingSafeEqual(given, wanted)
  })
}
