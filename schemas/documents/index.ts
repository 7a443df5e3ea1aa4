import {classInstance} from './classInstance.ts'
import {pass} from './pass.ts'
import {passAuditExport} from './passAuditExport.ts'
import {passAuditNote} from './passAuditNote.ts'
import {passIdentityLink} from './passIdentityLink.ts'
import {passLookup} from './passLookup.ts'
import {passPaymentClaim} from './passPaymentClaim.ts'
import {passStudentMessage} from './passStudentMessage.ts'
import {subscription} from './subscription.ts'
import {tenant} from './tenant.ts'
import {user} from './user.ts'
import {webhookLog} from './webhookLog.ts'

export {
  classInstance,
  pass,
  passAuditExport,
  passAuditNote,
  passIdentityLink,
  passLookup,
  passPaymentClaim,
  passStudentMessage,
  subscription,
  tenant,
  user,
  webhookLog,
}

/** The host app's document types, for Studios that have none of their own. The plugin itself registers its own records (`recordTypes`). */
export const hostSchemaTypes = [user, tenant, pass, subscription, webhookLog, classInstance]
