import type {Pass} from './pass.ts'

export const DAY_MS = 86_400_000

/** A hundred years. More is a typing error, and may lie beyond what a date can hold. */
const MOST_DAYS = 36_525

/** How long a pass lasts: so many times 24 hours from the purchase, or until a fixed instant. */
export type Validity =
  | {kind: 'days'; days: number}
  | {kind: 'until'; instant: string; withoutZone: boolean}

/** The rule of a pass, or null where the document states none. Nothing is assumed. */
export function validityOf(pass: Pass): Validity | null {
  const end =
    pass.validityType === 'date' && pass.expiryDate !== null ? fixedEnd(pass.expiryDate) : null
  if (end !== null) return end
  if (pass.validityDays !== null && pass.validityDays > 0 && pass.validityDays <= MOST_DAYS) {
    return {kind: 'days', days: pass.validityDays}
  }
  return null
}

function fixedEnd(expiryDate: string): Validity | null {
  const instant = instantOf(expiryDate)
  return instant === null ? null : {kind: 'until', instant, withoutZone: isZoneless(expiryDate)}
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

/** Already in that form, on a day that every month has. Most are, and reading a date is the dearest thing done here. */
const WRITTEN_AS_INSTANT =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/

/** The instant that a stored date and time means, in the one form that instants have here; null where it means none. */
export function instantOf(dateTime: string | null): string | null {
  if (dateTime === null || WRITTEN_AS_INSTANT.test(dateTime)) return dateTime
  const milliseconds = Date.parse(isZoneless(dateTime) ? asUtc(dateTime) : dateTime)
  return Number.isNaN(milliseconds) ? null : new Date(milliseconds).toISOString()
}
