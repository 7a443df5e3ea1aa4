import type {Pass} from './pass.ts'

export const DAY_MS = 86_400_000

/** How long a pass lasts: so many times 24 hours from the purchase, or until a fixed instant. */
export type Validity =
  | {kind: 'days'; days: number}
  | {kind: 'until'; instant: string; withoutZone: boolean}

/** The rule of a pass, or null where the document states none. Nothing is assumed. */
export function validityOf(pass: Pass): Validity | null {
  if (pass.validityType === 'date') {
    return pass.expiryDate === null ? null : fixedEnd(pass.expiryDate)
  }
  if (pass.validityDays !== null && pass.validityDays > 0) {
    return {kind: 'days', days: pass.validityDays}
  }
  return null
}

function fixedEnd(expiryDate: string): Validity | null {
  const withoutZone = isZoneless(expiryDate)
  const milliseconds = Date.parse(withoutZone ? asUtc(expiryDate) : expiryDate)
  if (Number.isNaN(milliseconds)) return null
  return {kind: 'until', instant: new Date(milliseconds).toISOString(), withoutZone}
}

/** The host's admin form writes local times without zone; its server, which runs in UTC, reads them as UTC. */
export function isZoneless(dateTime: string): boolean {
  return !/(?:z|[+-]\d{2}:?\d{2})$/i.test(dateTime.trim())
}

function asUtc(dateTime: string): string {
  const text = dateTime.trim()
  return text.includes('T') ? `${text}Z` : `${text}T00:00:00Z`
}

/** The instant at which something bought at `purchasedAt` ends. A day is 24 hours, as the host app counts. */
export function endOfValidity(validity: Validity, purchasedAt: string): string {
  if (validity.kind === 'until') return validity.instant
  return new Date(Date.parse(purchasedAt) + validity.days * DAY_MS).toISOString()
}
