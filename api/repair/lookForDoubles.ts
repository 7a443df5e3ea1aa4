import type {Receipt} from '../../schemas/contract/repair.ts'
import {assess} from '../../schemas/rules/assessment/assess.ts'
import type {Intent} from '../../schemas/rules/plan/intent.ts'
import {settlingIntent} from '../../schemas/rules/recommend/settlingIntent.ts'
import type {ScopedServices} from '../auth/visibleSchools.ts'
import type {NoteRecord} from '../audit/readNoteRecord.ts'
import {gatherFacts} from '../facts/gatherFacts.ts'
import {paymentIdentity} from './paymentIdentity.ts'
import {readDoubles} from './readDoubles.ts'

type Repaired = Pick<
  NoteRecord,
  'id' | 'at' | 'action' | 'schoolId' | 'studentId' | 'intent' | 'purchase' | 'changes'
>

/** Nobody looked, or the look failed. The repair is written all the same. */
const NOT_LOOKED: Pick<Receipt, 'doubles' | 'settle'> = {doubles: null, settle: null}

/** What else is active for the payment of a repair that was just written, and what would settle it. Never throws. */
export async function lookForDoubles(
  services: ScopedServices,
  record: Repaired,
): Promise<Pick<Receipt, 'doubles' | 'settle'>> {
  try {
    const doubles = await readDoubles(services.lake, paymentIdentity(record), record.at)
    if (doubles.length === 0) return {doubles, settle: null}
    return {doubles, settle: await settlementOf(services, record).catch(() => null)}
  } catch {
    return NOT_LOOKED
  }
}

/** Stripe's payment decides which to keep. Without it, the app's own document knows more than a receipt does. */
async function settlementOf(services: ScopedServices, record: Repaired): Promise<Intent | null> {
  const {id, schoolId, studentId, intent, purchase} = record
  if (purchase === null) {
    return record.action === 'create' || record.action === 'replace'
      ? {action: 'undo', schoolId, studentId, noteId: id}
      : null
  }
  const {facts} = await gatherFacts(services, {schoolId, studentId, receiptEmail: null, intent})
  return settlingIntent(assess(facts), purchase.purchaseId)
}
