import type {AssessedPurchaseView, StudentFile} from '../../../schemas/contract/student.ts'
import type {CalloutKind} from '../../ui/Callout.tsx'

/** What became of a purchase, as far as a pass goes. */
export const VERDICTS = [
  'served',
  'missing',
  'wrong-pass',
  'not-owed',
  'not-paid',
  'not-a-pass',
  'other-school',
] as const
export type Verdict = (typeof VERDICTS)[number]

export const VERDICT_KINDS: Record<Verdict, CalloutKind> = {
  served: 'positive',
  missing: 'problem',
  'wrong-pass': 'problem',
  'not-owed': 'information',
  'not-paid': 'information',
  'not-a-pass': 'information',
  'other-school': 'information',
}

export function verdictOf(entry: AssessedPurchaseView, file: StudentFile): Verdict {
  const {purchase, links} = entry
  if (entry.schoolId !== null && entry.schoolId !== file.school.id) return 'other-school'
  if (['class', 'platform-plan'].includes(purchase.claims.kind)) return 'not-a-pass'
  if (!entry.paid) return 'not-paid'
  if (!entry.kept) return 'not-owed'
  if (links.some((link) => link.method !== 'stand-in-other-pass')) return 'served'
  return links.length > 0 ? 'wrong-pass' : 'missing'
}
