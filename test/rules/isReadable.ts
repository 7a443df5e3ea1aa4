import type {Incident} from './incident.ts'

type Access = Incident['stripe']['accountAccess'][string] | undefined

/** A key that lacks what sessions are expanded with may as well read none. */
export function isReadable(access: Access): boolean {
  if (access === 'account_invalid') return false
  if (typeof access !== 'object') return true
  return !access.missingPermissions.some((it) => /checkout|payment_intent|charge/.test(it))
}
