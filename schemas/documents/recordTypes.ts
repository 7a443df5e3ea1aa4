import {passAuditExport} from './passAuditExport.ts'
import {passAuditNote} from './passAuditNote.ts'
import {passIdentityLink} from './passIdentityLink.ts'
import {passLookup} from './passLookup.ts'
import {passPaymentClaim} from './passPaymentClaim.ts'
import {passStudentMessage} from './passStudentMessage.ts'

/** Documents that only the API writes, and that people read. The plugin brings them, and protects them. */
export const recordTypes = [
  passAuditNote,
  passAuditExport,
  passIdentityLink,
  passLookup,
  passPaymentClaim,
  passStudentMessage,
]

const NAMES: ReadonlySet<string> = new Set(recordTypes.map(({name}) => name))

export function isRecordType(documentType: string): boolean {
  return NAMES.has(documentType)
}
